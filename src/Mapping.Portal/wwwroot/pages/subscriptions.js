import { h } from '../lib/dom.js';
import { api } from '../lib/api.js';
import { replaceQuery } from '../lib/router.js';
import { session } from '../lib/session.js';
import { formatDay, formatNumber } from '../lib/format.js';
import { autotaskLink } from '../ui/autotask.js';
import { badge } from '../ui/badge.js';
import { connectionPage } from '../ui/connection-picker.js';
import { debounce } from '../ui/debounce.js';
import { checkBox, textField } from '../ui/field.js';
import { icon } from '../ui/icons.js';
import { pagedList } from '../ui/pager.js';
import { remove } from '../ui/removal.js';
import { emptyPanel } from '../ui/states.js';
import { dataTable } from '../ui/table.js';

const title = 'Subscription mapping';

/** The subscriptions that are mapped through a connection, and those whose order did not get that far. */
export default async ({ query, signal, navigate }) => connectionPage({
  title,
  lead: 'Where each subscription stands in Autotask. Orders make these mappings, or you link a line that stands already; removing one never touches Autotask.',
  query, signal, choose: (id) => navigate(`${location.pathname}?connection=${id}`), draw: (chosen) => drawSubscriptions(query, signal, chosen),
});

function drawSubscriptions(query, signal, { connection, picker }) {
  const base = `/api/connections/${connection.id}/subscription-mappings`;
  const state = { search: query.get('search') ?? '', hideSynced: query.get('hideSynced') === 'true' };
  const list = pagedList({ read: (continuationToken) => api.get(base, { ...state, pageSize: 25, continuationToken }, { signal }), draw, signal, label: title });

  const search = textField({ label: 'Customer begins with', type: 'search', value: state.search });
  search.input.addEventListener('input', debounce(() => change({ search: search.value })));
  const hide = checkBox({ label: 'Hide synced', checked: state.hideSynced, isSwitch: true, onchange: () => change({ hideSynced: hide.value }) });

  return {
    actions: [
      session.canWrite && h('a', { class: 'button', href: `/subscriptions/link?connection=${connection.id}` }, icon('plus'), 'Link a subscription'),
      h('a', { class: 'button', href: `${base}/export`, download: 'subscription-mappings.csv' }, icon('download'), 'Export CSV'),
    ],
    content: [h('div', { class: 'filters' }, picker, search.node, hide.node), list.node],
  };

  function change(changes) {
    Object.assign(state, changes);
    replaceQuery({ connection: connection.id, search: state.search, hideSynced: state.hideSynced && 'true' });
    list.reload();
  }

  function draw(items) {
    if (items.length > 0) return dataTable({ caption: title, items, columns: [...columns, { title: 'Actions', kind: 'actions', cell: actions }] });
    if (state.search) return emptyPanel({ iconName: 'search', title: `No customer with a mapped subscription begins with “${state.search}”`, text: 'The search looks at the first letters of the name.' });
    return state.hideSynced
      ? emptyPanel({ iconName: 'check', title: 'Everything is in sync' })
      : emptyPanel({ iconName: 'subscriptions', title: 'No subscription is mapped yet', text: 'The first order with a sync choice does it.', action: h('a', { class: 'button primary', href: '/orders' }, 'To the orders') });
  }

  function actions(item) {
    return [
      item.orderId && h('a', { class: 'button small', href: `/orders/${encodeURIComponent(item.orderId)}` }, 'Order', h('span', { class: 'visually-hidden' }, ` of ${item.subscription}`)),
      session.canWrite && h('button', { type: 'button', class: 'button small', onclick: () => unmap(item) }, 'Unmap', h('span', { class: 'visually-hidden' }, ` ${item.subscription}`)),
    ];
  }

  async function unmap(item) {
    const removed = await remove(`${base}/${item.subscriptionId}`, { title: `Unmap ${item.subscription}?`, label: 'Unmap', done: `${item.subscription} is no longer mapped` });
    if (removed) list.reload();
  }
}

const texts = { Synced: 'Synced', OutOfSync: 'Out of Sync', Pending: 'Pending' };

const columns = [
  { title: 'Subscription', main: true, cell: (item) => [h('strong', null, item.subscription ?? item.subscriptionId), h('small', { class: 'muted' }, item.offer)] },
  { title: 'Status', cell: (item) => [badge(item.status, { text: texts[item.status] }), item.difference && h('small', { class: 'muted' }, item.difference), item.warnings.map(warning)] },
  { title: 'Customer', cell: (item) => item.customer },
  { title: 'Units', kind: 'number', cell: (item) => formatNumber(item.quantity) },
  { title: 'Contract', cell: (item) => (item.contractId ? contract(item) : '–') },
  { title: 'Effective', cell: (item) => formatDay(item.effectiveDate) },
];

const warning = (item) => h('small', { title: item.remedy }, badge('Warning', { text: 'Worth knowing', tone: 'warning' }), ` ${item.message}`);

const contract = (item) => [
  item.contract ?? `No. ${item.contractId}`,
  h('small', { class: 'muted' }, [item.contract && `No. ${item.contractId}`, item.contractServiceId && `Line ${item.contractServiceId}`].filter(Boolean).join(', ')),
  item.contractEndDate && h('small', { class: 'muted' }, `Ends ${formatDay(item.contractEndDate)}`),
  item.previousContractId && h('small', { class: 'muted' }, `Before: no. ${item.previousContractId}, line ${item.previousContractServiceId}`),
  autotaskLink(item.autotaskUrl, `contract ${item.contract ?? item.contractId}`),
];
