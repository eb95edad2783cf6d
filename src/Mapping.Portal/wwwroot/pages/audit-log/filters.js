import { h } from '../../lib/dom.js';
import { words } from '../../lib/format.js';
import { debounce } from '../../ui/debounce.js';
import { checkBox, selectField, textField } from '../../ui/field.js';

// CloudCockpit's filters, spelled as the API spells them.
const names = ['startDate', 'endDate', 'operations', 'status', 'customer', 'reseller', 'orderId'];

const operations = [
  'CreateOrder', 'CreateConnectionOfferMapping', 'CreateConnectionCustomerMapping', 'TriggerSubscriptionMappingToConnection', 'SetAzurePlanCost', 'ResetAzurePlanCost',
  'UpdateSubscriptionOnConnection', 'RemoveConnectionCustomerMapping', 'RemoveConnectionOfferMapping', 'RemoveSubscriptionMapping', 'SetAzureMarkup',
  'RemoveAzureMarkup',
];

export const readFilters = (query) => Object.fromEntries(names.map((name) => [name, query.get(name)]).filter(([, value]) => value));

/** `apply` gets the filters whenever one changes. */
export function auditFilters(filters, apply) {
  const fields = {
    startDate: textField({ label: 'From', type: 'date', value: dayOf(filters.startDate, false) }),
    endDate: textField({ label: 'To', type: 'date', value: dayOf(filters.endDate, true) }),
    status: selectField({ label: 'Status', value: filters.status ?? '', options: ['', 'Processing', 'Succeeded', 'Failed'].map((value) => ({ value, text: value || 'Any' })) }),
    customer: textField({ label: 'Customer contains', type: 'search', value: filters.customer }),
    reseller: textField({ label: 'Reseller id contains', type: 'search', value: filters.reseller }),
    orderId: textField({ label: 'Order', type: 'search', value: filters.orderId }),
  };
  const chosen = new Set((filters.operations ?? '').split('|').filter(Boolean));
  const summary = h('summary', { class: 'input' });
  name();

  const form = h('form', { class: 'filters', role: 'search', 'aria-label': 'Filters', onsubmit: (event) => event.preventDefault() },
    fields.startDate.node, fields.endDate.node, operationsMenu(), fields.status.node, fields.customer.node, fields.reseller.node, fields.orderId.node,
    h('button', { type: 'button', class: 'button', onclick: clear }, 'Clear filters'));
  form.addEventListener('change', (event) => event.target.type !== 'search' && apply(read()));
  form.addEventListener('input', debounce((event) => event.target.type === 'search' && apply(read())));
  return form;

  function operationsMenu() {
    const boxes = operations.map((operation) => checkBox({ label: words(operation), checked: chosen.has(operation), onchange: (event) => choose(operation, event.target.checked) }).node);
    const menu = h('details', { class: 'menu filter-menu' }, summary, h('div', { class: 'menu-panel' }, h('fieldset', null, h('legend', null, 'Operations'), boxes)));
    menu.addEventListener('keydown', (event) => event.key === 'Escape' && ((menu.open = false), summary.focus()));
    menu.addEventListener('focusout', (event) => event.relatedTarget && !menu.contains(event.relatedTarget) && (menu.open = false));
    return h('div', { class: 'field' }, h('span', { class: 'field-name' }, 'Operations'), menu);
  }

  function choose(operation, isChosen) {
    if (isChosen) chosen.add(operation);
    else chosen.delete(operation);
    name();
  }

  function name() {
    summary.textContent = chosen.size === 0 ? 'All operations' : chosen.size === 1 ? words([...chosen][0]) : `${chosen.size} operations`;
  }

  function clear() {
    chosen.clear();
    name();
    for (const box of form.querySelectorAll('input[type=checkbox]')) box.checked = false;
    for (const field of Object.values(fields)) field.input.value = '';
    apply({});
  }

  function read() {
    const values = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.value]).filter(([, value]) => value));
    if (values.startDate) values.startDate = instantOf(values.startDate, 0);
    if (values.endDate) values.endDate = instantOf(values.endDate, 1);
    if (chosen.size > 0) values.operations = [...chosen].join('|');
    return values;
  }
}

/** A day of the user's own, so that its last hour belongs to it: the end is the midnight after it. */
function instantOf(day, daysLater) {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString();
}

/** The day that an instant stands for; an end is the midnight after it. */
function dayOf(text, isEnd) {
  if (!text) return '';
  const instant = new Date(new Date(text).getTime() - (isEnd ? 1 : 0));
  return [instant.getFullYear(), instant.getMonth() + 1, instant.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
