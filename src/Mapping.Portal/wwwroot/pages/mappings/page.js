import { h } from '../../lib/dom.js';
import { api } from '../../lib/api.js';
import { replaceQuery } from '../../lib/router.js';
import { session } from '../../lib/session.js';
import { connectionPage } from '../../ui/connection-picker.js';
import { debounce } from '../../ui/debounce.js';
import { checkBox, textField } from '../../ui/field.js';
import { icon } from '../../ui/icons.js';
import { pagedList } from '../../ui/pager.js';
import { remove } from '../../ui/removal.js';
import { emptyPanel } from '../../ui/states.js';
import { dataTable } from '../../ui/table.js';
import { importMappings } from './import.js';
import { unmappedPanel } from './unmapped.js';

/** The page of customer mappings and that of offer mappings: `kind` is what they differ in. */
export const mappingPage = (kind) => async ({ query, signal, navigate }) => connectionPage({
  title: kind.title, lead: kind.lead, query, signal, choose: (id) => navigate(`${location.pathname}?connection=${id}`), draw: (chosen) => drawMappings(kind, query, signal, chosen),
});

function drawMappings(kind, query, signal, { connection, picker }) {
  const base = `/api/connections/${connection.id}/${kind.path}`;
  const state = { search: query.get('search') ?? '', hideMapped: query.get('hideMapped') === 'true' };

  const list = pagedList({
    read: (continuationToken) => api.get(base, { search: state.search, pageSize: 25, continuationToken }, { signal }), draw, signal, label: kind.title,
  });
  const mapped = h('section', { class: 'block', 'aria-labelledby': 'mapped' }, h('h2', { id: 'mapped' }, 'Mapped'), list.node);
  const unmapped = unmappedPanel({ kind, base, connection, signal, changed: list.reload });
  show();

  return { actions: fileActions(), content: [h('div', { class: 'filters' }, picker, searchField().node, hideSwitch().node), unmapped.node, mapped] };

  function searchField() {
    const field = textField({ label: `${kind.one[0].toUpperCase()}${kind.one.slice(1)} begins with`, type: 'search', value: state.search });
    field.input.addEventListener('input', debounce(() => ((state.search = field.value), list.reload(), unmapped.search(state.search), remember())));
    return field;
  }

  function hideSwitch() {
    const check = checkBox({ label: 'Hide mapped', checked: state.hideMapped, isSwitch: true, onchange: () => ((state.hideMapped = check.value), show(), remember()) });
    return check;
  }

  function show() {
    mapped.hidden = state.hideMapped;
  }

  function remember() {
    replaceQuery({ connection: connection.id, search: state.search, hideMapped: state.hideMapped && 'true' });
  }

  function fileActions() {
    return [
      session.canWrite && h('button', { type: 'button', class: 'button', onclick: () => importMappings(kind, base).then((done) => done && reload()) }, icon('upload'), 'Import CSV'),
      h('a', { class: 'button', href: `${base}/export`, download: `${kind.path}.csv` }, icon('download'), 'Export CSV'),
    ];
  }

  function draw(items) {
    if (items.length > 0) return dataTable({ caption: `Mapped ${kind.many}`, items, columns: [...kind.columns(connection), session.canWrite && { title: 'Actions', kind: 'actions', cell: unmap }].filter(Boolean) });
    return state.search
      ? emptyPanel({ iconName: 'search', title: `No mapped ${kind.one} begins with “${state.search}”`, text: 'The search looks at the first letters of the name.' })
      : emptyPanel({ iconName: kind.many, title: `No ${kind.one} is mapped yet`, text: 'Map them here, import a file, or let the first order do it.' });
  }

  function unmap(item) {
    const name = kind.nameOf(item);
    const run = () => remove(`${base}/${encodeURIComponent(kind.idOf(item))}`, { title: `Unmap ${name}?`, label: 'Unmap', done: `${name} is no longer mapped` })
      .then((removed) => removed && reload());
    return h('button', { type: 'button', class: 'button small', onclick: run }, 'Unmap', h('span', { class: 'visually-hidden' }, ` ${name}`));
  }

  function reload() {
    list.reload();
    unmapped.reload();
  }
}
