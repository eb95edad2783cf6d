import { h } from '../../lib/dom.js';
import { api } from '../../lib/api.js';
import { counted, formatMonth, formatNumber } from '../../lib/format.js';
import { badge } from '../../ui/badge.js';
import { openDialog } from '../../ui/dialog.js';
import { notice } from '../../ui/problem.js';
import { showLoaded } from '../../ui/states.js';
import { dataTable } from '../../ui/table.js';

/** Walks the chain of hashes over the filtered dates, month by month. */
export function verifyChain({ startDate, endDate }) {
  const body = h('div', { class: 'stack', 'aria-live': 'polite' });
  showLoaded(body, () => api.get('/api/audit-logs/verify', { startDate, endDate }), draw, { label: 'Verifying' });
  return openDialog({ title: 'Is the audit log as it was written?', body });
}

const draw = ({ isIntact, months }) => [
  isIntact
    ? notice('success', `Yes: ${counted(months.reduce((sum, month) => sum + month.rows, 0), 'row')}, none changed, removed, inserted or moved.`)
    : notice('danger', 'No: the chain is broken.'),
  dataTable({ caption: 'The chain by month', columns, items: months }),
  h('p', { class: 'muted' }, 'Keep the last hash elsewhere: later it proves that nothing before it was written anew. The chain runs through all contexts of the tenant.'),
];

const columns = [
  { title: 'Month', main: true, cell: (month) => formatMonth(month.month) },
  { title: 'Result', cell: (month) => (month.fault ? badge('Broken', { tone: 'danger' }) : badge('Intact', { tone: 'success' })) },
  { title: 'Rows', kind: 'number', cell: (month) => formatNumber(month.rows) },
  { title: 'Last hash', cell: (month) => (month.fault ? `Row ${formatNumber(month.fault.sequence)}: ${month.fault.message}` : h('code', { class: 'hash' }, month.lastHash ?? '–')) },
];
