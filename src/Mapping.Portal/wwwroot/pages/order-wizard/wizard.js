import { h, replace } from '../../lib/dom.js';
import { focusHeading } from '../../lib/router.js';
import { orderForm } from './order-form.js';
import { orderReview } from './order-review.js';
import { planStep } from './plan-step.js';
import { syncStep } from './sync-step.js';

const steps = [['Order', orderForm], ['Review', orderReview], ['Sync', syncStep], ['Preview', planStep]];

/** Steps one after the other in one place. `state` holds what was entered: { order, connection, sync, … }. */
export function wizard(facts, signal) {
  const state = { ...facts, signal, order: null, wantsSync: false, choice: null };
  const list = h('ol', { class: 'wizard-steps', 'aria-label': 'Steps' });
  const body = h('div', { class: 'wizard-body' });
  const go = (index, focus = true) => {
    replace(list, [...steps.map(([name]) => name), 'Result'].map((name, i) => h('li', {
      class: i < index ? 'is-done' : null, 'aria-current': i === index ? 'step' : null,
    }, h('span', null, name))));
    replace(body, steps[index][1](state, { next: () => go(index + 1), back: () => go(index - 1) }));
    if (focus) (scrollTo(0, 0), focusHeading(body));
  };
  go(0, false);
  return [list, body];
}
