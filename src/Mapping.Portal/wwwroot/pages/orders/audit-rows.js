import { h } from '../../lib/dom.js';
import { api } from '../../lib/api.js';
import { formatExact, words } from '../../lib/format.js';
import { personAddress } from '../../ui/address.js';
import { badge } from '../../ui/badge.js';
import { dataTable } from '../../ui/table.js';
import { emptyPanel, showLoaded } from '../../ui/states.js';
import { session } from '../../lib/session.js';

/** What the audit log holds about an order, each row linked to its evidence. */
export function auditRows(order, signal) {
  const body = h('div');
  const all = `/audit-log?orderId=${encodeURIComponent(order.orderId)}`;
  showLoaded(body, () => api.get('/api/audit-logs', { orderId: order.orderId, pageSize: 100 }, { signal }), ({ items }) => (items.length > 0
    ? dataTable({ caption: 'Audit rows of the order', columns: columns(all), items })
    : emptyPanel({ title: 'The audit log holds nothing about it' })), { signal, label: 'Audit rows' });
  return h('div', { class: 'card' },
    h('div', { class: 'progress-head' }, h('h2', null, 'Audit log'), h('span', null,
      h('a', { href: all }, 'All audit rows'), session.canWrite && [' · ', h('a', { href: `/runs/${encodeURIComponent(order.orderId)}` }, 'Run')])),
    body);
}

const columns = (all) => [
  { title: 'Operation', main: true, cell: (row) => h('a', { href: `${all}&id=${encodeURIComponent(row.id)}` }, words(row.operation)) },
  { title: 'Status', cell: (row) => [badge(row.status), row.code && row.message && h('small', null, row.message)] },
  { title: 'Started', cell: (row) => h('time', { datetime: row.startedAt }, formatExact(row.startedAt)) },
  { title: 'By', cell: (row) => personAddress(row.actor) },
];
