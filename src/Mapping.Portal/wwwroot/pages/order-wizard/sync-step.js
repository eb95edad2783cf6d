import { h, replace } from '../../lib/dom.js';
import { api } from '../../lib/api.js';
import { navigate } from '../../lib/router.js';
import { checkBox } from '../../ui/field.js';
import { notice, problemDetails } from '../../ui/problem.js';
import { syncFields } from './sync-fields.js';

/** Whether the order is mapped to Autotask too; offered only where there is a connection. */
export function syncStep(state, { next, back }) {
  const problem = h('div');
  const details = h('div', { class: 'stack' });
  const isOffered = state.connections.length > 0;
  const option = checkBox({
    label: 'Sync to Connection', hint: 'Creates the Contract Service in Autotask, in the background.', checked: state.wantsSync, onchange: draw,
  });
  const row = h('div', { class: 'button-row' });
  draw();
  return h('section', { class: 'card stack' },
    h('h2', null, 'Order submitted: what about Autotask?'),
    isOffered ? option.node : notice('info', 'There is no connection in this context', h('p', null, 'The order is placed, and nothing is written to Autotask.')),
    details, problem, row);

  function draw() {
    state.wantsSync = isOffered && option.value;
    const fields = state.wantsSync ? syncFields(state) : null;
    replace(details, fields?.node);
    replace(row,
      fields ? h('button', { type: 'button', class: 'button primary', onclick: () => preview(fields) }, 'Preview')
        : h('button', { type: 'button', class: `button ${isOffered ? '' : 'primary'}`, onclick: (event) => placeOnly(event.currentTarget) }, 'Finish without sync'),
      h('button', { type: 'button', class: 'button', onclick: back }, 'Back'));
  }

  async function preview(fields) {
    const choice = await fields.read();
    if (!choice) return;
    state.choice = choice;
    next();
  }

  async function placeOnly(button) {
    button.disabled = true;
    try {
      await api.post('/api/orders', state.order, { signal: state.signal });
      navigate(`/orders/${encodeURIComponent(state.order.orderId)}`, { replace: true });
    } catch (error) {
      button.disabled = false;
      replace(problem, problemDetails(error));
    }
  }
}
