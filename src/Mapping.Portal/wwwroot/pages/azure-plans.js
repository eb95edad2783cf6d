import { h } from '../lib/dom.js';
import { api } from '../lib/api.js';
import { session } from '../lib/session.js';
import { formatDay, formatMonth } from '../lib/format.js';
import { amountsChart } from './azure-plans/chart.js';
import { costTable } from './azure-plans/costs.js';
import { importCosts } from './azure-plans/import.js';
import { markupBlock } from './azure-plans/markups.js';
import { lastMonths, readCosts } from './azure-plans/months.js';
import { runMonth } from './azure-plans/run.js';
import { autotaskLink } from '../ui/autotask.js';
import { badge } from '../ui/badge.js';
import { connectionPage } from '../ui/connection-picker.js';
import { selectField } from '../ui/field.js';
import { icon } from '../ui/icons.js';
import { pagedList } from '../ui/pager.js';
import { emptyPanel, showLoaded } from '../ui/states.js';
import { dataTable } from '../ui/table.js';

const monthsToChoose = 24;
const monthsInChart = 6;

export default async ({ query, signal, navigate }) => connectionPage({
  title: 'Azure plans',
  lead: 'Each month a plan’s cost and price are set on its contract, and reset to zero for the next. What is out of line waits for you.',
  query, signal, choose: (id) => navigate(`${location.pathname}?connection=${id}`), draw: (chosen) => drawPlans(query, signal, navigate, chosen),
});

function drawPlans(query, signal, navigate, { connection, picker }) {
  const months = lastMonths(monthsToChoose);
  const month = months.includes(query.get('month')) ? query.get('month') : months[1];

  const [chart, costs] = [h('div'), h('div')];
  const load = () => {
    showLoaded(costs, () => readCosts(connection.id, month, signal), (items) => costTable(items, connection, load), { signal, label: 'Loading costs' });
    showLoaded(chart, () => Promise.all(months.slice(0, monthsInChart).map((one) => readCosts(connection.id, one, signal))), (found) => amountsChart(found, months, connection), { signal, label: 'Loading amounts' });
  };
  load();

  const monthField = selectField({ label: 'Month', value: month, options: months.map((value) => ({ value, text: formatMonth(value) })) });
  monthField.input.addEventListener('change', () => navigate(`${location.pathname}?connection=${connection.id}&month=${monthField.value}`));
  const plans = pagedList({
    read: (continuationToken) => api.get('/api/azure-plans', { connectionId: connection.id, pageSize: 25, continuationToken }, { signal }), draw: (items) => planTable(items, connection), signal, label: 'plans',
  });

  return {
    actions: session.canWrite && actions(),
    content: [
      h('div', { class: 'filters' }, picker, monthField.node),
      block('costs', `Costs of ${formatMonth(month)}`, costs),
      block('amounts', `Amounts of the last ${monthsInChart} months`, chart),
      block('plans', 'Mapped plans', plans.node),
      markupBlock(connection, signal),
    ],
  };

  function actions() {
    const button = (label, tone, onclick, iconName) => h('button', { type: 'button', class: `button ${tone}`, onclick }, iconName && icon(iconName), label);
    return [
      button('Import costs', '', () => importCosts().then((done) => done && load()), 'upload'),
      button('Dry run', '', () => runMonth(connection, month, true)),
      button('Run now', 'primary', () => runMonth(connection, month, false).then(() => (load(), plans.reload())), 'runs'),
    ];
  }
}

const block = (id, title, ...content) => h('section', { class: 'block', 'aria-labelledby': id }, h('h2', { id }, title), content);

const planTable = (items, connection) => (items.length > 0
  ? dataTable({ caption: 'Mapped Azure plans', items, columns: columns(connection) })
  : emptyPanel({ iconName: 'azure', title: 'No Azure plan is mapped through this connection', text: 'An order of an Azure plan with a sync choice maps it.' }));

const columns = (connection) => [
  { title: 'Customer', main: true, cell: (plan) => [h('strong', null, plan.customer), plan.isSuspended && badge('Suspended', { tone: 'warning' })] },
  { title: 'Contract', cell: (plan) => contract(plan, connection) },
  { title: 'Contract ends', cell: (plan) => formatDay(plan.contractEnd) },
  { title: 'First month', cell: (plan) => formatMonth(plan.firstMonth) },
  { title: 'Last billed', cell: (plan) => formatMonth(plan.lastMonth) },
  { title: 'Next reset', cell: (plan) => formatDay(plan.nextReset) },
];

const contract = (plan, connection) => [
  plan.contract ?? `No. ${plan.contractId}`,
  h('small', { class: 'muted' }, [plan.contract && `No. ${plan.contractId}`, `Line ${plan.contractServiceId}`].filter(Boolean).join(', ')),
  autotaskLink(connection.openContractUrl && `${connection.openContractUrl}${plan.contractId}`, `contract ${plan.contract ?? plan.contractId}`),
];
