import { h, replace } from '../../lib/dom.js';
import { api } from '../../lib/api.js';
import { announce } from '../../lib/announce.js';
import { openDialog } from '../../ui/dialog.js';
import { selectField } from '../../ui/field.js';
import { fileField } from '../../ui/file-field.js';
import { problemDetails } from '../../ui/problem.js';
import { drawReport } from './import-report.js';

const mostBytes = 104_857_600;
const accept = '.csv,.gz,.zip,.json,text/csv,application/gzip,application/zip,application/json';

/** Partner Center's files as the months' costs. Answers whether something was imported. */
export async function importCosts() {
  const files = fileField({ label: 'Cost files', accept, multiple: true, hint: 'CSV or JSON lines, also packed (gzip, zip). Several files count as one: choose all parts of an invoice together. At most 100 MB in all.' });
  const decimal = selectField({ label: 'Decimal sign', value: '', options: decimalSigns, hint: 'Automatic takes what the whole file proves, and refuses what stays open.' });
  const dates = selectField({ label: 'Date order', value: '', options: dateOrders, hint: 'ISO dates (2026-11-30) are always read as such.' });
  const mode = selectField({ label: 'These files', value: '', options: modes });
  const outcome = h('div', { class: 'stack', 'aria-live': 'polite' });
  let imported = false;
  let isAsked = false;
  files.input.addEventListener('change', () => (isAsked = false, mode.input.value = '', replace(outcome)));
  await openDialog({
    title: 'Import costs',
    body: [
      h('p', null, 'Partner Center’s invoice reconciliation (final) or daily rated usage (an estimate). It goes before what CloudCockpit tells; the next run bills it. Costs are kept by invoice and added up; the same file again changes nothing.'),
      files.node, decimal.node, dates.node, outcome,
    ],
    actions: [{ label: 'Import', run: send }],
  });
  return imported;

  async function send() {
    if (files.files.length === 0) return files.setError('have to be chosen'), false;
    if (files.files.reduce((sum, file) => sum + file.size, 0) > mostBytes) return files.setError('have more than 100 MB: pack them with gzip, or send them in parts'), false;
    files.setError(null);
    mode.setError(isAsked && !mode.value ? 'have to be said to complete or to replace what is imported' : null);
    if (isAsked && !mode.value) return false;
    const query = { decimalSeparator: decimal.value, dateOrder: dates.value, mode: isAsked ? mode.value : '' };
    try {
      const report = await upload(files.files, query);
      imported = true;
      isAsked = false;
      replace(outcome, drawReport(report));
      announce('The files were imported');
    } catch (error) {
      isAsked = error.code === 'InvoiceAlreadyImported';
      mode.input.value = '';
      replace(outcome, problemDetails(error), isAsked && mode.node);
    }

    return false;
  }
}

function upload(files, query) {
  const path = '/api/azure-plans/costs/import';
  if (files.length === 1) return api.upload(path, files[0], 'application/octet-stream', { query });
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  return api.upload(path, form, undefined, { query });
}

const decimalSigns = [
  { value: '', text: 'Automatic' },
  { value: 'point', text: 'Point (1,284.37)' },
  { value: 'comma', text: 'Comma (1.284,37)' },
];

const dateOrders = [
  { value: '', text: 'Automatic' },
  { value: 'dayFirst', text: 'Day first (30/11/2026)' },
  { value: 'monthFirst', text: 'Month first (11/30/2026)' },
];

const modes = [
  { value: '', text: 'Choose what they are…' },
  { value: 'add', text: 'complete what is imported of the invoice' },
  { value: 'replace', text: 'replace all that is imported of the invoice' },
];
