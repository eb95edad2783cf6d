import { h } from '../../lib/dom.js';
import { orderFacts } from './order-facts.js';

/** A last look before the order counts. */
export const orderReview = (state, { next, back }) => h('section', { class: 'card' },
  h('h2', null, 'Is this right?'),
  orderFacts(state.order),
  h('div', { class: 'button-row' },
    h('button', { type: 'button', class: 'button primary', onclick: next }, 'Submit'),
    h('button', { type: 'button', class: 'button', onclick: back }, 'Back')));
