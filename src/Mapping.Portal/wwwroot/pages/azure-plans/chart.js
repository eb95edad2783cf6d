import { h, newId, svg } from '../../lib/dom.js';
import { formatMoney, formatMonth } from '../../lib/format.js';
import { emptyPanel } from '../../ui/states.js';
import { dataTable } from '../../ui/table.js';

const size = { width: 720, height: 240, left: 64, bottom: 28, top: 12 };
const shortMonth = new Intl.DateTimeFormat(undefined, { month: 'short', year: '2-digit', timeZone: 'UTC' });

/** Cost and price by month as bars, and the same figures as a table. `found` is the costs of each month, newest first. */
export function amountsChart(found, months, connection) {
  const rows = found.map((costs, i) => ({ month: months[i], cost: sum(costs, 'unitCost'), price: sum(costs, 'unitPrice') })).reverse();
  if (rows.every((row) => row.price === 0 && row.cost === 0)) {
    return emptyPanel({ iconName: 'azure', title: 'No amount yet', text: 'Amounts appear when a month’s cost is known.' });
  }

  return h('figure', { class: 'chart' },
    h('figcaption', { class: 'legend' }, h('span', { class: 'key cost' }, 'Cost'), h('span', { class: 'key price' }, 'Price')),
    bars(rows, connection.currency),
    h('details', { class: 'chart-table' }, h('summary', null, 'Show as a table'), dataTable({ caption: 'Cost and price by month', items: rows, columns: columns(connection.currency) })));
}

function bars(rows, currency) {
  const [title, top] = [newId('chart'), roundUp(Math.max(...rows.flatMap((row) => [row.cost, row.price])))];
  const [height, step] = [size.height - size.bottom - size.top, (size.width - size.left) / rows.length];
  const y = (value) => size.top + height - (height * Math.max(0, value)) / top;
  const lines = [0, top / 2, top].flatMap((value) => [
    svg('line', { class: 'grid', x1: size.left, x2: size.width, y1: y(value), y2: y(value) }),
    text('axis end', size.left - 8, y(value) + 4, formatAxis(value, currency)),
  ]);
  const columnsOfBars = rows.flatMap((row, i) => {
    const x = size.left + i * step + step / 2;
    const width = Math.min(34, step / 3);
    return [bar('cost', x - width - 2, row.cost), bar('price', x + 2, row.price), text('axis middle', x, size.height - 8, shortMonth.format(new Date(`${row.month}-01T00:00:00Z`)))];

    function bar(name, left, value) {
      return svg('rect', { class: `bar ${name}`, x: left, y: y(value), width, height: Math.max(0, y(0) - y(value)), rx: 2 }, svg('title', {}, `${formatMonth(row.month)}, ${name} ${formatMoney(value, currency)}`));
    }
  });
  return svg('svg', { viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', 'aria-labelledby': title },
    svg('title', { id: title }, `Cost and price from ${formatMonth(rows[0].month)} to ${formatMonth(rows.at(-1).month)} in ${currency}; the figures are in the table below`), ...lines, ...columnsOfBars);
}

const text = (name, x, y, content) => svg('text', { class: name, x, y }, content);

const sum = (costs, field) => costs.filter((cost) => cost.state !== 'Rejected').reduce((total, cost) => total + (cost[field] ?? 0), 0);

const formatAxis = (value, currency) => new Intl.NumberFormat(undefined, { style: 'currency', currency, maximumFractionDigits: 0, notation: value >= 10000 ? 'compact' : 'standard' }).format(value);

/** 1, 2 or 5 times a power of ten. */
function roundUp(value) {
  const power = 10 ** Math.floor(Math.log10(value || 1));
  return [1, 2, 5, 10].map((times) => times * power).find((limit) => limit >= value);
}

const columns = (currency) => [
  { title: 'Month', main: true, cell: (row) => formatMonth(row.month) },
  { title: 'Cost', kind: 'number', cell: (row) => formatMoney(row.cost, currency) },
  { title: 'Price', kind: 'number', cell: (row) => formatMoney(row.price, currency) },
];
