import { h, replace } from '../../lib/dom.js';
import { api } from '../../lib/api.js';
import { announce } from '../../lib/announce.js';
import { counted, formatMoney, formatMonth, formatNumber, words } from '../../lib/format.js';
import { openDialog } from '../../ui/dialog.js';
import { fileField } from '../../ui/file-field.js';
import { notice, problemDetails } from '../../ui/problem.js';
import { dataTable } from '../../ui/table.js';

const mostBytes = 104_857_600;

/** Partner Center's file as the months' costs. Answers whether something was imported. */
export async function importCosts() {
  const file = fileField({ label: 'Cost file', accept: '.csv,.gz,text/csv,application/gzip', hint: 'CSV, or CSV packed with gzip. At most 100 MB.' });
  const outcome = h('div', { class: 'stack', 'aria-live': 'polite' });
  let imported = false;
  await openDialog({
    title: 'Import costs',
    body: [
      h('p', null, 'Partner Center’s invoice reconciliation file (final) or daily rated usage file (an estimate). It goes before what CloudCockpit tells; the next run bills it.'),
      file.node, outcome,
    ],
    actions: [{ label: 'Import', run: send }],
  });
  return imported;

  async function send() {
    if (!file.file) return file.setError('has to be chosen'), false;
    if (file.file.size > mostBytes) return file.setError('has more than 100 MB: pack it with gzip, or send it in parts'), false;
    file.setError(null);
    try {
      const report = await api.upload('/api/azure-plans/costs/import', file.file, 'application/octet-stream');
      imported = true;
      replace(outcome, draw(report));
      announce('The file was imported');
    } catch (error) {
      replace(outcome, problemDetails(error));
    }

    return false;
  }
}

const draw = (report) => [
  notice(report.unmatchedCount > 0 ? 'warning' : 'success',
    `${words(report.kind)}: ${counted(report.rows, 'row')}, ${counted(report.matched.length, 'month')} of plans matched, ${formatNumber(report.unmatchedCount)} did not.`),
  report.matched.length > 0 && dataTable({ caption: 'Matched', columns: matched, items: report.matched }),
  report.unmatched.length > 0 && dataTable({ caption: 'Not matched', columns: unmatched, items: report.unmatched }),
];

const matched = [
  { title: 'Customer', main: true, cell: (cost) => h('strong', null, cost.customer) },
  { title: 'Month', cell: (cost) => formatMonth(cost.month) },
  { title: 'Total', kind: 'number', cell: (cost) => formatMoney(cost.total, cost.currency) },
];

const unmatched = [
  { title: 'Not matched', main: true, cell: (cost) => cost.reason },
  { title: 'Month', cell: (cost) => formatMonth(cost.month) },
  { title: 'Total', kind: 'number', cell: (cost) => formatMoney(cost.total, cost.currency) },
  { title: 'Customer', cell: (cost) => h('span', { class: 'break' }, cost.customerId) },
];
