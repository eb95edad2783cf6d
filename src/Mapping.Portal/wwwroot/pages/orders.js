import { h } from '../lib/dom.js';
import { api } from '../lib/api.js';
import { replaceQuery } from '../lib/router.js';
import { session } from '../lib/session.js';
import { emptyPanel } from '../ui/states.js';
import { icon } from '../ui/icons.js';
import { pagedList } from '../ui/pager.js';
import { pageHead } from '../ui/page-head.js';
import { selectField } from '../ui/field.js';
import { isOver } from './orders/order-states.js';
import { ordersTable } from './orders/orders-table.js';

const states = [
  { value: '', text: 'All' }, { value: 'Pending|Running', text: 'Running' }, { value: 'Mapped', text: 'Mapped' }, { value: 'Ordered', text: 'Ordered only' },
  { value: 'Rejected', text: 'Rejected' }, { value: 'Failed|OutcomeUnknown', text: 'Failed' },
];

export default async function orders({ query, signal }) {
  const filter = selectField({ label: 'Status', options: states, value: query.get('status') ?? '', onchange });
  const list = pagedList({
    label: 'orders',
    signal,
    isMoving: (items) => items.some((item) => !isOver(item)),
    read: (continuationToken) => api.get('/api/orders', { status: filter.value, pageSize: 25, continuationToken }, { signal }),
    draw: (items) => (items.length > 0 ? ordersTable(items) : nothing(filter.value)),
  });
  return h('section', null,
    pageHead('Orders', { lead: 'What partners bought, and how far its mapping to Autotask is.', actions: session.canWrite && newOrder() }),
    h('div', { class: 'filters' }, filter.node),
    list.node);

  function onchange() {
    replaceQuery({ status: filter.value });
    list.reload();
  }
}

const newOrder = () => h('a', { class: 'button primary', href: '/orders/new' }, icon('plus'), 'New order');

const nothing = (filter) => (filter
  ? emptyPanel({ title: 'No order has this status', iconName: 'orders' })
  : emptyPanel({ title: 'There are no orders yet', text: 'The first one takes two minutes.', iconName: 'orders', action: session.canWrite && newOrder() }));
