import { h, replace } from '../../lib/dom.js';
import { api } from '../../lib/api.js';
import { announce } from '../../lib/announce.js';
import { formatNumber } from '../../lib/format.js';
import { openDialog } from '../../ui/dialog.js';
import { fileField } from '../../ui/file-field.js';
import { notice, problemDetails } from '../../ui/problem.js';
import { dataTable } from '../../ui/table.js';

/** A CSV file of mappings: checked whole, and with one error nothing is written. Answers whether something was imported. */
export async function importMappings(kind, base) {
  const file = fileField({ label: 'CSV file', accept: '.csv,text/csv' });
  const outcome = h('div', { class: 'stack', 'aria-live': 'polite' });
  let imported = false;
  await openDialog({
    title: `Import ${kind.many}`,
    body: [
      h('p', null, 'All of it is checked first; with one error nothing is written. Autotask is not touched.'),
      h('pre', { class: 'code-block', tabindex: '0', role: 'region', 'aria-label': 'How the file begins' }, `${kind.file}\n${kind.example}`),
      file.node, outcome,
    ],
    actions: [{ label: 'Import', run: send }],
  });
  return imported;

  async function send() {
    if (!file.file) return file.setError('has to be chosen'), false;
    file.setError(null);
    try {
      const result = await api.upload(`${base}/import`, file.file, 'text/csv');
      imported = true;
      replace(outcome, notice('success', `${formatNumber(result.created)} mapped, ${formatNumber(result.unchanged)} stood so already.`));
      announce('The file was imported');
    } catch (error) {
      replace(outcome, error.errors.some((one) => one.line) ? lineErrors(error.errors) : problemDetails(error));
    }

    return false;
  }
}

const lineErrors = (errors) => [
  notice('danger', `Nothing was imported: ${formatNumber(errors.length)} ${errors.length === 1 ? 'line is' : 'lines are'} not right.`),
  dataTable({ caption: 'Errors by line', columns, items: errors }),
];

const columns = [
  { title: 'Line', main: true, cell: (error) => `Line ${formatNumber(error.line)}` },
  { title: 'Field', cell: (error) => error.field },
  { title: 'What is wrong', cell: (error) => [error.message, h('code', { class: 'code' }, error.code)] },
];
