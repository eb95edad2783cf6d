import { h } from '../../lib/dom.js';
import { session } from '../../lib/session.js';
import { formatMoney, formatMonth } from '../../lib/format.js';
import { badge } from '../../ui/badge.js';
import { emptyPanel } from '../../ui/states.js';
import { dataTable } from '../../ui/table.js';
import { approve, reject } from './decide.js';

/** A month's costs, those that wait for a person first. */
export function costTable(items, connection, decided) {
  if (items.length === 0) return emptyPanel({ iconName: 'azure', title: 'No cost of this month is known', text: 'Costs come from CloudCockpit with the monthly run, or from a file that you import.' });
  const isUndecided = items.some((item) => item.state === 'Held') && session.canWrite;
  return dataTable({
    caption: 'Costs of the month',
    items: [...items].sort((one, other) => Number(other.state === 'Held') - Number(one.state === 'Held') || one.customer.localeCompare(other.customer)),
    columns: isUndecided ? [...columns(connection), { title: 'Actions', kind: 'actions', cell: decisions }] : columns(connection),
  });

  function decisions(item) {
    if (item.state !== 'Held') return null;
    return [
      decision('Approve', 'primary', () => approve(item, connection).then((done) => done && decided())),
      decision('Reject', '', () => reject(item).then((done) => done && decided())),
    ];

    function decision(label, tone, onclick) {
      return h('button', { type: 'button', class: `button small ${tone}`, onclick }, label, h('span', { class: 'visually-hidden' }, ` the cost of ${item.customer}`));
    }
  }
}

const columns = (connection) => [
  { title: 'Customer', main: true, cell: (item) => h('strong', null, item.customer) },
  { title: 'State', cell: (item) => [badge(item.state, { tone: item.state === 'Billed' ? 'success' : item.state === 'Ready' || item.state === 'Writing' ? 'progress' : undefined }), item.code && h('code', { class: 'code' }, item.code), item.message && h('small', { class: 'muted' }, item.message), decisionNote(item)] },
  { title: 'Azure cost', kind: 'number', cell: (item) => [formatMoney(item.total, item.currency), item.isFinal === false && h('small', { class: 'muted' }, 'Estimate')] },
  { title: 'Made of', cell: (item) => parts(item) },
  { title: 'Billed cost', kind: 'number', cell: (item) => formatMoney(item.unitCost, connection.currency) },
  { title: 'Billed price', kind: 'number', cell: (item) => formatMoney(item.unitPrice, connection.currency) },
  { title: 'Period', cell: (item) => [item.period ? formatMonth(item.period) : '–', item.isResetOpen && h('small', { class: 'muted' }, 'Reset open')] },
];

const decisionNote = ({ decision }) => decision && h('small', { class: 'muted break' }, `${decision.isApproved ? 'Approved' : 'Rejected'} by ${decision.actor}`);

function parts(item) {
  const named = [['Usage', item.usage], ['Reservations', item.reservations], ['Savings plans', item.savingsPlans]].filter(([, value]) => value);
  return named.length > 0 ? h('ul', { class: 'parts' }, named.map(([name, value]) => h('li', null, `${name} `, formatMoney(value, item.currency)))) : '–';
}
