import { h } from '../lib/dom.js';

/**
 * Rows as a table that becomes a list of cards on a phone.
 * columns: [{ title, cell: (item) => node or text, kind: 'number' | 'actions' | undefined, main: true for the one that heads the card }]
 */
export function dataTable({ caption, columns, items, rowClass }) {
  return h('div', { class: 'table-wrap' }, h('table', { class: 'data', role: 'table' },
    h('caption', { class: 'visually-hidden' }, caption),
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, columns.map(head))),
    h('tbody', { role: 'rowgroup' }, items.map((item) => h('tr', { role: 'row', class: rowClass?.(item) }, columns.map((column) => cell(column, item)))))));
}

const head = (column) => h('th', { scope: 'col', role: 'columnheader', class: column.kind },
  column.kind === 'actions' ? h('span', { class: 'visually-hidden' }, column.title) : column.title);

const cell = (column, item) => h('td', { role: 'cell', class: [column.kind, column.main && 'main-cell'].filter(Boolean).join(' ') || null, dataset: { label: column.title } },
  h('div', { class: 'cell' }, column.cell(item) ?? '–'));
