import { h, replace } from '../../lib/dom.js';
import { api } from '../../lib/api.js';
import { announce } from '../../lib/announce.js';
import { formatPercent } from '../../lib/format.js';
import { comboBox } from '../../ui/combo-box.js';
import { openDialog } from '../../ui/dialog.js';
import { showErrors, textField } from '../../ui/field.js';
import { notice, problemDetails } from '../../ui/problem.js';

const most = 50;

/** Each answers whether it was done. */
export function addMarkup(connection, base) {
  const markup = percentField('');
  const customer = comboBox({
    label: 'Customer', hint: 'One that is mapped to a company of this connection.', isRequired: true, nameOf: (item) => item.customer, describe: (item) => item.company, search: mapped,
  });
  return ask({ title: 'Add markup', nodes: [customer.node, markup.node], markup, save });

  async function mapped(search) {
    const { items } = await api.get(`/api/connections/${connection.id}/customer-mappings`, { search, pageSize: most });
    return items.map((item) => ({ ...item, id: item.customerId }));
  }

  async function save() {
    await customer.settled();
    if (!customer.value) return customer.setError('must be chosen'), customer.input.focus(), false;
    return put(base, customer.value, markup);
  }
}

export function changeMarkup(connection, base, item) {
  const markup = percentField(item.markupPercent);
  return ask({ title: `Markup of ${nameOf(item)}`, nodes: [markup.node], markup, save: () => put(base, item, markup) });
}

export function removeMarkup(connection, base, item) {
  const failure = h('div', { 'aria-live': 'assertive' });
  return openDialog({
    title: `Remove the markup of ${nameOf(item)}?`,
    body: [
      h('p', null, `From the next cost that is read, ${formatPercent(connection.azureMarkupPercent)} is added, as for all customers of ${connection.name}, instead of ${formatPercent(item.markupPercent)}.`),
      h('p', { class: 'muted' }, 'What was billed stays as it is. Nothing is changed in Autotask now.'), failure,
    ],
    actions: [{
      label: 'Remove',
      tone: 'danger',
      run: () => api.delete(`${base}/${item.customerId}`).then(
        () => (announce(`The markup of ${nameOf(item)} was removed`), true), (error) => (replace(failure, problemDetails(error)), false)),
    }],
  });
}

const percentField = (value) => textField({
  label: 'Markup in percent', type: 'number', min: 0, max: 1000, step: 'any', value, isRequired: true, hint: 'Added to the plan’s cost to make its price.', width: 'short',
});

async function put(base, item, markup) {
  await api.put(`${base}/${item.customerId}`, { markupPercent: markup.value === '' ? undefined : Number(markup.value) });
  announce(`The markup of ${nameOf(item)} was saved`);
  return true;
}

function ask({ title, nodes, markup, save }) {
  const failure = h('div', { 'aria-live': 'assertive' });
  return openDialog({
    title,
    body: [nodes, notice('info', 'It counts from the next cost that is read; what was billed stays.'), failure],
    actions: [{ label: 'Save', run }],
  });

  async function run() {
    replace(failure);
    try {
      return await save();
    } catch (error) {
      const rest = showErrors(error.errors ?? [], { markupPercent: markup });
      if (rest.length > 0 || !error.errors?.length) replace(failure, problemDetails(error));
      return false;
    }
  }
}

export const nameOf = (item) => item.customer ?? item.customerId;
