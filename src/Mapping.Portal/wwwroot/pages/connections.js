import { h } from '../lib/dom.js';
import { api } from '../lib/api.js';
import { session } from '../lib/session.js';
import { formatAgo, formatPercent } from '../lib/format.js';
import { badge } from '../ui/badge.js';
import { icon } from '../ui/icons.js';
import { pageHead } from '../ui/page-head.js';
import { pagedList } from '../ui/pager.js';
import { remove } from '../ui/removal.js';
import { emptyPanel } from '../ui/states.js';
import { dataTable } from '../ui/table.js';
import { addConnection, editConnection } from './connections/form.js';
import { testConnection } from './connections/test.js';

/** The Autotask instances of this context: added, tested, changed and removed. */
export default async ({ signal }) => {
  const list = pagedList({ read, draw, signal, label: 'connections' });
  const add = () => addConnection().then(list.reload);

  return h('section', null,
    pageHead('Connections', {
      lead: 'Each is one Autotask instance with its own currency. Its credentials are kept in the secret store and never come back.',
      actions: session.canWrite && h('button', { type: 'button', class: 'button primary', onclick: add }, icon('plus'), 'Add connection'),
    }),
    list.node);

  async function read(continuationToken) {
    const [page, health] = await Promise.all([
      api.get('/api/connections', { pageSize: 25, continuationToken }, { signal }),
      api.get('/api/health/connections', { pageSize: 500 }, { signal }),
    ]);
    const used = new Map(health.items.map((item) => [item.id, item.lastSuccessAt]));
    return { ...page, items: page.items.map((item) => ({ ...item, lastSuccessAt: used.get(item.id) })) };
  }

  function draw(items) {
    if (items.length === 0) return nothing();
    return dataTable({ caption: 'Connections', items, columns: session.canWrite ? [...columns, { title: 'Actions', kind: 'actions', cell: actions }] : columns });
  }

  function nothing() {
    return emptyPanel({
      iconName: 'connections',
      title: 'No connection yet',
      text: 'Orders can be placed without one; to sync them, connect the Autotask instance that invoices these customers.',
      action: session.canWrite && h('button', { type: 'button', class: 'button primary', onclick: add }, icon('plus'), 'Add connection'),
    });
  }

  function actions(item) {
    return [
      action('Test', item, () => testConnection(item).then(list.reload)),
      action('Edit', item, () => editConnection(item).then((changed) => changed && list.reload())),
      action('Remove', item, () => remove(`/api/connections/${item.id}`, { title: `Remove ${item.name}?`, done: `${item.name} was removed` })
        .then((removed) => removed && list.reload())),
    ];
  }
};

const columns = [
  { title: 'Name', main: true, cell: (item) => [h('strong', null, item.name), h('small', { class: 'muted break' }, new URL(item.zone).host)] },
  { title: 'Status', cell: (item) => badge(item.status, { tone: item.status === 'Ready' ? 'success' : undefined }) },
  { title: 'Currency', cell: (item) => item.currency },
  { title: 'API user', cell: (item) => h('span', { class: 'break' }, item.userName) },
  { title: 'Azure markup', kind: 'number', cell: (item) => formatPercent(item.azureMarkupPercent) },
  { title: 'Last served', cell: (item) => (item.lastSuccessAt ? formatAgo(item.lastSuccessAt) : 'Not used yet') },
];

const action = (label, item, onclick) => h('button', { type: 'button', class: 'button small', onclick },
  label, h('span', { class: 'visually-hidden' }, ` ${item.name}`));
