import { h } from '../lib/dom.js';
import { api } from '../lib/api.js';
import { replaceQuery } from '../lib/router.js';
import { formatAgo } from '../lib/format.js';
import { session } from '../lib/session.js';
import { badge } from '../ui/badge.js';
import { icon } from '../ui/icons.js';
import { selectField } from '../ui/field.js';
import { pagedList } from '../ui/pager.js';
import { pageHead } from '../ui/page-head.js';
import { emptyPanel } from '../ui/states.js';
import { dataTable } from '../ui/table.js';
import { retryButton } from './orders/retry-button.js';
import { canRetry, isOver } from './orders/order-states.js';

const states = [
  { value: 'Pending|Running|Failed|OutcomeUnknown', text: 'Running and failed' }, { value: 'Pending|Running', text: 'Running' },
  { value: 'Failed|OutcomeUnknown', text: 'Failed' }, { value: 'Rejected', text: 'Rejected' }, { value: '', text: 'All' },
];

/** What is going on in the background, and what has stopped. */
export default async function runs({ query, signal }) {
  const filter = selectField({ label: 'Show', options: states, value: query.get('status') ?? '', onchange: () => (replaceQuery({ status: filter.value }), list.reload()) });
  const list = pagedList({
    label: 'runs',
    signal,
    isMoving: (items) => items.some((item) => !isOver(item)),
    read: (continuationToken) => api.get('/api/orders', { status: filter.value, pageSize: 25, continuationToken }, { signal }),
    draw: (items) => (items.length > 0 ? dataTable({ caption: 'Runs, newest first', columns: columns(() => list.reload()), items })
      : emptyPanel({ title: 'Nothing is running, nothing has failed', iconName: 'check' })),
  });
  const again = h('button', { type: 'button', class: 'button', onclick: () => list.reload() }, icon('retry'), 'Look again');
  return h('section', null,
    pageHead('Runs', { lead: 'Each order is a durable run: it survives crashes, and goes on where it was.', actions: again }),
    h('div', { class: 'filters' }, filter.node), list.node);
}

const columns = (reload) => [
  { title: 'Order', main: true, cell: (order) => h('a', { href: `/${session.canWrite ? 'runs' : 'orders'}/${encodeURIComponent(order.orderId)}` }, order.orderId) },
  { title: 'Customer', cell: (order) => order.customer },
  { title: 'Status', cell: (order) => [badge(order.status), order.code && h('small', { class: 'muted' }, h('code', null, order.code))] },
  { title: 'Progress', kind: 'number', cell: (order) => `${order.percent} %` },
  { title: 'What happened', cell: (order) => order.message && [order.message, order.remedy && h('small', null, order.remedy)] },
  { title: 'Accepted', cell: (order) => [h('time', { datetime: order.acceptedAt, class: 'nowrap' }, formatAgo(order.acceptedAt)), order.attempt > 1 && h('small', null, `Attempt ${order.attempt}`)] },
  { title: 'Actions', kind: 'actions', cell: (order) => (canRetry(order) ? retryButton(order.orderId, { onRetried: reload, isSmall: true }) : '') },
];
