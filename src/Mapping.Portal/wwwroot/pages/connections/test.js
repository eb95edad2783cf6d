import { h } from '../../lib/dom.js';
import { api } from '../../lib/api.js';
import { formatNumber, words } from '../../lib/format.js';
import { badge } from '../../ui/badge.js';
import { openDialog } from '../../ui/dialog.js';
import { notice } from '../../ui/problem.js';
import { showLoaded } from '../../ui/states.js';
import { dataTable } from '../../ui/table.js';

/** Tries the credentials and names each right that the API user lacks. */
export function testConnection(connection) {
  const result = h('div', { class: 'stack', 'aria-live': 'polite' });
  showLoaded(result, () => api.post(`/api/connections/${connection.id}/test`), draw, { label: 'Asking Autotask' });
  return openDialog({ title: `Test of ${connection.name}`, body: result });
}

const draw = (test) => [
  test.isUsable
    ? notice('success', 'Autotask accepts the credentials, and every right that mapping needs is there.')
    : notice('danger', test.message ?? 'The connection can’t be used.', test.code && h('code', { class: 'code' }, test.code)),
  test.checks.length > 0 && dataTable({ caption: 'Rights of the API user', columns, items: [...test.checks].sort(missingFirst) }),
  test.callsUsed !== null && usage(test),
];

const columns = [
  { title: 'Entity', main: true, cell: (check) => h('span', { class: 'break' }, check.entity) },
  { title: 'Right', cell: (check) => words(check.right) },
  { title: 'State', cell: (check) => (check.isGranted ? badge('Granted', { tone: 'success' }) : badge('Missing', { tone: 'danger' })) },
  { title: 'What to do', cell: (check) => check.remedy },
];

const missingFirst = (one, other) => Number(one.isGranted) - Number(other.isGranted);

const usage = (test) => h('p', { class: 'usage' },
  h('label', { for: 'calls-used' }, 'Calls to this Autotask database in the last hour, by everybody'),
  h('meter', { id: 'calls-used', min: 0, max: test.callsAllowed, high: test.callsAllowed * 0.75, value: test.callsUsed }),
  h('span', { class: 'muted' }, `${formatNumber(test.callsUsed)} of ${formatNumber(test.callsAllowed)}`));
