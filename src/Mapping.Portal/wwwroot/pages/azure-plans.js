import { h } from '../lib/dom.js';
import { api } from '../lib/api.js';
import { session } from '../lib/session.js';
import { formatDay, formatMonth } from '../lib/format.js';
import { amountsChart } from './azure/chart.js';
import { costTable } from './azure/costs.js';
import { importCosts } from './azure/import.js';
import { lastMonths, readCosts } from './azure/months.js';
import { runMonth } from './azure/run.js';
import { badge } from '../ui/badge.js';
import { chosenConnection, connectionPicker, noConnection } from '../ui/connection-picker.js';
import { readConnections } from '../ui/connections.js';
import { selectField } from '../ui/field.js';
import { icon } from '../ui/icons.js';
import { pageHead } from '../ui/page-head.js';
import { pagedList } from '../ui/pager.js';
import { emptyPanel, showLoaded } from '../ui/states.js';
import { dataTable } from '../ui/table.js';

const title = 'Azure plans';
const lead = 'Each month a plan’s cost and price are set on its contract, and reset to zero for the next. What is out of line waits for you.';
const monthsToChoose = 24;
const monthsInChart = 6;

export default async ({ query, signal, navigate }) => {
  const connections = await readConnections(signal);
  if (connections.length === 0) return h('section', null, pageHead(title, { lead }), noConnection());

  const connection = chosenConnection(connections, query);
  const months = lastMonths(monthsToChoose);
  const month = months.includes(query.get('month')) ? query.get('month') : months[1];
  const go = (changes) => navigate(`${location.pathname}?${new URLSearchParams({ connection: connection.id, month, ...changes })}`);

  const [chart, costs] = [h('div'), h('div')];
  const load = () => {
    showLoaded(costs, () => readCosts(connection.id, month, signal), (items) => costTable(items, connection, load), { signal, label: 'Loading costs' });
    showLoaded(chart, () => Promise.all(months.slice(0, monthsInChart).map((one) => readCosts(connection.id, one, signal))), (found) => amountsChart(found, months, connection), { signal, label: 'Loading amounts' });
  };
  load();

  const monthField = selectField({ label: 'Month', value: month, options: months.map((value) => ({ value, text: formatMonth(value) })) });
  monthField.input.addEventListener('change', () => go({ month: monthField.value }));
  const plans = pagedList({
    read: (continuationToken) => api.get('/api/azure-plans', { connectionId: connection.id, pageSize: 25, continuationToken }, { signal }), draw: planTable, signal, label: 'plans',
  });

  return h('section', null,
    pageHead(title, { lead, actions: session.canWrite && actions() }),
    h('div', { class: 'filters' }, connectionPicker(connections, connection, (id) => go({ connection: id })), monthField.node),
    h('section', { class: 'block', 'aria-labelledby': 'costs' }, h('h2', { id: 'costs' }, `Costs of ${formatMonth(month)}`), costs),
    h('section', { class: 'block', 'aria-labelledby': 'amounts' }, h('h2', { id: 'amounts' }, `Amounts of the last ${monthsInChart} months`), chart),
    h('section', { class: 'block', 'aria-labelledby': 'plans' }, h('h2', { id: 'plans' }, 'Mapped plans'), plans.node));

  function actions() {
    const button = (label, tone, onclick, iconName) => h('button', { type: 'button', class: `button ${tone}`, onclick }, iconName && icon(iconName), label);
    return [
      button('Import costs', '', () => importCosts().then((done) => done && load()), 'upload'),
      button('Dry run', '', () => runMonth(connection, month, true)),
      button('Run now', 'primary', () => runMonth(connection, month, false).then(load), 'runs'),
    ];
  }
};

const planTable = (items) => (items.length > 0
  ? dataTable({ caption: 'Mapped Azure plans', items, columns })
  : emptyPanel({ iconName: 'azure', title: 'No Azure plan is mapped through this connection', text: 'An order of an Azure plan with a sync choice maps it.' }));

const columns = [
  { title: 'Customer', main: true, cell: (plan) => [h('strong', null, plan.customer), plan.isSuspended && badge('Suspended', { tone: 'warning' })] },
  { title: 'Contract', cell: (plan) => [`No. ${plan.contractId}`, h('small', { class: 'muted' }, `Line ${plan.contractServiceId}`)] },
  { title: 'Contract ends', cell: (plan) => formatDay(plan.contractEnd) },
  { title: 'First month', cell: (plan) => formatMonth(plan.firstMonth) },
  { title: 'Last billed', cell: (plan) => formatMonth(plan.lastMonth) },
  { title: 'Next reset', cell: (plan) => formatDay(plan.nextReset) },
];
