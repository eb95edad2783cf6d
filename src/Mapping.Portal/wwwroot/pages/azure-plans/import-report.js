import { h } from '../../lib/dom.js';
import { counted, formatMoney, formatMonth, words } from '../../lib/format.js';
import { notice } from '../../ui/problem.js';
import { dataTable } from '../../ui/table.js';

/** What became of imported files: what matched and by what, what did not count, what belongs to no plan. */
export const drawReport = (report) => [
  notice(report.unmatchedCount + report.notTakenCount > 0 ? 'warning' : 'success', sentence(report)),
  list('Matched', matched, report.matched, report.matchedCount),
  list('Not counted', untaken('Not counted'), report.notTaken, report.notTakenCount),
  list('Not matched', untaken('Not matched'), report.unmatched, report.unmatchedCount),
];

const sentence = (report) => report.unchanged
  ? `${words(report.kind)}: the very same files were imported before. Nothing changed.`
  : `${words(report.kind)}: ${counted(report.rows, 'row')}. ${counted(report.matchedCount, 'month')} of plans matched, `
    + `${counted(report.notTakenCount, 'sum')} of plans not counted, ${counted(report.unmatchedCount, 'sum')} not matched.`;

const list = (caption, columns, items, count) => items.length > 0 && [
  dataTable({ caption, columns, items }),
  count > items.length && h('p', { class: 'hint' }, `The first ${items.length} of ${count} are shown.`),
];

const by = {
  subscription: 'the plan’s id in CloudCockpit',
  providerSubscription: 'the plan’s id at Microsoft',
  customersOnlyPlan: 'the customer’s only plan',
};

const matched = [
  { title: 'Customer', main: true, cell: (cost) => [h('strong', null, cost.customer), cost.note && h('p', { class: 'hint' }, cost.note)] },
  { title: 'Month', cell: (cost) => formatMonth(cost.month) },
  { title: 'Matched by', cell: (cost) => cost.matchedBy.map((one) => by[one] ?? one).join(', ') },
  { title: 'In these files', kind: 'number', cell: (cost) => formatMoney(cost.total, cost.currency) },
  { title: 'Month by all files', kind: 'number', cell: (cost) => cost.monthTotal === null ? '–' : formatMoney(cost.monthTotal, cost.currency) },
];

const untaken = (title) => [
  { title, main: true, cell: (cost) => cost.reason },
  { title: 'Month', cell: (cost) => formatMonth(cost.month) },
  { title: 'Total', kind: 'number', cell: (cost) => formatMoney(cost.total, cost.currency) },
  { title: 'Invoice', cell: (cost) => cost.invoice },
  { title: 'Customer', cell: (cost) => cost.customerId && h('span', { class: 'break' }, cost.customerId) },
];
