import { h, replace } from '../../lib/dom.js';
import { api } from '../../lib/api.js';
import { announce } from '../../lib/announce.js';
import { formatMoney, formatMonth } from '../../lib/format.js';
import { openDialog } from '../../ui/dialog.js';
import { showErrors, textField } from '../../ui/field.js';
import { problemDetails } from '../../ui/problem.js';

/** A held cost is billed as it is, or at the exchange rate that is given. */
export function approve(item, connection) {
  const isForeign = item.currency !== connection.currency;
  const exchangeRate = textField({
    label: 'Exchange rate', type: 'number', step: 'any', min: 0, isRequired: true, width: 'short', hint: `How much of one ${item.currency} is in ${connection.currency}, such as 0.92.`,
  });
  return decide(item, {
    title: `Approve the cost of ${item.customer}?`,
    label: 'Approve',
    text: `${formatMonth(item.month)}: ${formatMoney(item.total, item.currency)} is billed on the contract.`,
    fields: isForeign ? { exchangeRate } : {},
    send: () => api.post(`/api/azure-plans/costs/${item.id}/approve`, isForeign && exchangeRate.value ? { exchangeRate: Number(exchangeRate.value) } : undefined),
  });
}

export const reject = (item) => decide(item, {
  title: `Reject the cost of ${item.customer}?`,
  label: 'Reject',
  tone: 'danger',
  text: `${formatMonth(item.month)}: ${formatMoney(item.total, item.currency)} is not billed by this service. Bill it by hand if it has to be billed.`,
  fields: {},
  send: () => api.post(`/api/azure-plans/costs/${item.id}/reject`),
});

function decide(item, { title, label, tone, text, fields, send }) {
  const failure = h('div', { 'aria-live': 'assertive' });
  return openDialog({
    title,
    body: [h('p', null, text), item.message && h('p', { class: 'muted' }, item.message), Object.values(fields).map((field) => field.node), failure],
    actions: [{
      label,
      tone,
      run: async () => {
        try {
          await send();
          announce(`The cost of ${item.customer} is decided`);
          return true;
        } catch (error) {
          const rest = showErrors(error.errors, fields);
          if (rest.length > 0 || error.errors.length === 0) replace(failure, problemDetails(error));
          return false;
        }
      },
    }],
  });
}
