import { h } from '../../lib/dom.js';
import { formatAgo, formatNumber } from '../../lib/format.js';
import { badge } from '../../ui/badge.js';
import { dataTable } from '../../ui/table.js';

const columns = [
  { title: 'Order', main: true, cell: (order) => h('a', { href: `/orders/${encodeURIComponent(order.orderId)}` }, order.orderId) },
  { title: 'Customer', cell: (order) => order.customer },
  { title: 'Offer', cell: (order) => order.offer },
  { title: 'Units', kind: 'number', cell: (order) => formatNumber(order.quantity) },
  { title: 'Status', cell: (order) => [badge(order.status), order.status === 'Running' && h('small', null, `${order.percent} %`), order.message && h('small', { class: 'clamp' }, order.message), order.remedy && h('small', { class: 'clamp' }, order.remedy), order.code && h('small', { class: 'muted' }, h('code', null, order.code))] },
  { title: 'Accepted', cell: (order) => h('time', { datetime: order.acceptedAt, class: 'nowrap' }, formatAgo(order.acceptedAt)) },
];

export const ordersTable = (items) => dataTable({ caption: 'Orders, newest first', columns, items });
