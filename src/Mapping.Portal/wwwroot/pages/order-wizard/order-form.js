import { h, replace } from '../../lib/dom.js';
import { api } from '../../lib/api.js';
import { announce } from '../../lib/announce.js';
import { showErrors } from '../../ui/field.js';
import { problemDetails } from '../../ui/problem.js';
import { Problem } from '../../lib/problem.js';
import { orderFields } from './order-fields.js';

/** What is bought, by whom, at which price. The API checks it before the next step; its errors stand beside the fields. */
export function orderForm(state, { next }) {
  const fields = orderFields(state);
  const problem = h('div');
  const submit = h('button', { type: 'submit', class: 'button primary' }, 'Submit Order');
  const form = h('form', { class: 'form card', novalidate: true, 'aria-label': 'Order', onsubmit },
    h('h2', null, 'What is ordered'),
    fields.nodes,
    problem,
    h('div', { class: 'button-row' }, submit));
  return form;

  async function onsubmit(event) {
    event.preventDefault();
    submit.disabled = true;
    replace(problem);
    const order = fields.read();
    const error = await refusalOf(order, state.signal);
    submit.disabled = false;
    if (!error) {
      state.order = order;
      next();
      return;
    }
    const rest = showErrors(error.errors, fields.byPath);
    if (rest.length > 0 || error.errors.length === 0) replace(problem, problemDetails(Object.assign(error, { errors: rest })));
    announce('The order needs corrections');
  }
}

/** The preview reads an order as strictly as its acceptance does. An order without a sync choice has nothing to preview: that alone is no error here. */
async function refusalOf(order, signal) {
  try {
    await api.post('/api/orders/preview', order, { signal });
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const errors = error.errors.filter((item) => item.field !== 'sync');
    return error.code === 'InvalidRequest' && errors.length === 0 ? null : Object.assign(error, { errors });
  }
}
