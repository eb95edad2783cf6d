import { h } from '../../lib/dom.js';
import { api } from '../../lib/api.js';
import { session } from '../../lib/session.js';
import { formatPercent } from '../../lib/format.js';
import { icon } from '../../ui/icons.js';
import { pagedList } from '../../ui/pager.js';
import { emptyPanel } from '../../ui/states.js';
import { dataTable } from '../../ui/table.js';
import { addMarkup, changeMarkup, nameOf, removeMarkup } from './markup-dialogs.js';

/** The customers whose Azure costs have a markup of their own; for all others the connection's holds. */
export function markupBlock(connection, signal) {
  const base = `/api/connections/${connection.id}/azure-markups`;
  const list = pagedList({ read: (continuationToken) => api.get(base, { pageSize: 25, continuationToken }, { signal }), draw, signal, label: 'markups' });
  const then = (done) => done && list.reload();
  const add = session.canWrite && h('button', { type: 'button', class: 'button', onclick: () => addMarkup(connection, base).then(then) }, icon('plus'), 'Add markup');

  return h('section', { class: 'block', 'aria-labelledby': 'markups' },
    h('div', { class: 'block-head' }, h('div', null, h('h2', { id: 'markups' }, 'Customers with a markup of their own'),
      h('p', { class: 'muted' }, `All others: ${formatPercent(connection.azureMarkupPercent)}, as the connection says.`)), add),
    list.node);

  function draw(items) {
    if (items.length === 0) return emptyPanel({ iconName: 'customers', title: 'No customer has a markup of its own', text: 'The connection’s markup holds for all.' });
    return dataTable({ caption: 'Markups by customer', items, columns: session.canWrite ? [...columns, { title: 'Actions', kind: 'actions', cell: actions }] : columns });
  }

  function actions(item) {
    return [action('Change', () => changeMarkup(connection, base, item)), action('Remove', () => removeMarkup(connection, base, item))];

    function action(label, run) {
      return h('button', { type: 'button', class: 'button small', onclick: () => run().then(then) }, label, h('span', { class: 'visually-hidden' }, ` the markup of ${nameOf(item)}`));
    }
  }
}

const columns = [
  { title: 'Customer', main: true, cell: (item) => [h('strong', null, nameOf(item)), !item.customer && h('small', { class: 'muted' }, 'Not mapped to a company')] },
  { title: 'Markup', kind: 'number', cell: (item) => formatPercent(item.markupPercent) },
];
