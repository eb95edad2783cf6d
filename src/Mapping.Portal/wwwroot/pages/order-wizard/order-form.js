import { h, replace } from '../../lib/dom.js';
import { api } from '../../lib/api.js';
import { announce } from '../../lib/announce.js';
import { showErrors } from '../../ui/field.js';
import { problemDetails } from '../../ui/problem.js';
import { Problem } from '../../lib/problem.js';
import { orderFields } from './order-fields.js';

/** What is bought, by whom, at which price. The API checks it before the next step; its errors stand beside the fields. */
export function orderForm(state, { next, title = 'What is ordered', label = 'Submit Order' }) {
  const fields = orderFields(state);
  const problem = h('div');
  const submit = h('button', { type: 'submit', class: 'button primary' }, label);
  const form = h('form', { class: 'form card', novalidate: true, 'aria-label': title, onsubmit },
    h('h2', null, title),
    fields.nodes,
    problem,
    h('div', { class: 'button-row' }, submit));
  return form;

  async function onsubmit(event) {
    event.preventDefault();
    submit.disabled = true;
    replace(problem);
    const order = fields.read();
    try {
      const { errors } = await api.post('/portal/orders/check', order, { signal: state.signal });
      if (errors.length === 0) {
        state.order = order;
        next();
        return;
      }
      const rest = showErrors(errors, fields.byPath);
      if (rest.length > 0) replace(problem, problemDetails(new Problem({ code: 'InvalidRequest', detail: 'The order needs corrections.', errors: rest })));
      announce('The order needs corrections');
    } catch (error) {
      if (error.name !== 'AbortError') replace(problem, problemDetails(error));
    }
    submit.disabled = false;
  }
}
