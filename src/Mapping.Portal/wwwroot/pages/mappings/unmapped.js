import { h, replace } from '../../lib/dom.js';
import { api } from '../../lib/api.js';
import { session } from '../../lib/session.js';
import { badge } from '../../ui/badge.js';
import { emptyPanel, showLoaded } from '../../ui/states.js';
import { dataTable } from '../../ui/table.js';
import { chooseTarget } from './choose.js';
import { suggestMatches } from './suggest.js';

/** What the portal's orders name and nobody mapped yet. Nothing is mapped without a choice. */
export function unmappedPanel({ kind, base, connection, signal, changed }) {
  const body = h('div');
  const tools = h('div', { class: 'block-tools' });
  let [subjects, prefix] = [[], ''];
  load();

  return {
    node: h('section', { class: 'block', 'aria-labelledby': 'unmapped' }, h('div', { class: 'block-head' }, h('h2', { id: 'unmapped' }, 'Not mapped yet'), tools), body),
    reload: load,
    search: (text) => ((prefix = text.toLowerCase()), replace(body, draw())),
  };

  function load() {
    return showLoaded(body, read, (found) => ((subjects = found), draw()), { signal, label: `Loading ${kind.many}` });
  }

  async function read() {
    const { items } = await api.get('/portal/samples', null, { signal });
    const known = new Map(items.map(kind.subjectOf).map((subject) => [subject.id, subject]));
    const mapped = await Promise.all([...known.values()].map(isMapped));
    return [...known.values()].filter((_, i) => !mapped[i]).sort((one, other) => one.name.localeCompare(other.name));
  }

  async function isMapped(subject) {
    const { items } = await api.get(base, { search: subject.name.slice(0, 100), pageSize: 100 }, { signal });
    return items.some((item) => kind.idOf(item) === subject.id);
  }

  function draw() {
    const shown = subjects.filter((subject) => subject.name.toLowerCase().startsWith(prefix));
    replace(tools, session.canWrite && shown.length > 0 && h('button', { type: 'button', class: 'button', onclick: () => suggestMatches(kind, base, shown).then(after) }, 'Suggest matches'));
    if (shown.length > 0) return dataTable({ caption: `${kind.many} that are not mapped`, items: shown, columns: session.canWrite ? [...columns, { title: 'Actions', kind: 'actions', cell: mapButton }] : columns });
    return subjects.length > 0
      ? emptyPanel({ iconName: 'search', title: `No other ${kind.one} begins with “${prefix}”` })
      : emptyPanel({ iconName: 'check', title: `Every ${kind.one} that this portal knows is mapped` });
  }

  function mapButton(subject) {
    return h('button', { type: 'button', class: 'button small primary', onclick: () => chooseTarget(kind, base, connection, subject).then(after) },
      'Map', h('span', { class: 'visually-hidden' }, ` ${subject.name}`));
  }

  function after(done) {
    if (!done) return;
    load();
    changed();
  }
}

const columns = [
  { title: 'Name', main: true, cell: (subject) => [h('strong', null, subject.name), subject.note && h('small', { class: 'muted break' }, subject.note)] },
  { title: 'Status', cell: () => badge('NotMapped', { text: 'Not mapped', tone: 'neutral' }) },
];
