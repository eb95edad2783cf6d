import { h } from '../lib/dom.js';

/** Names and values: [['Units', '25'], …]; a pair without a value is left out. */
export const facts = (pairs) => h('dl', { class: 'facts' }, pairs.filter(Boolean).map(([name, value, big]) => h('div', null,
  h('dt', null, name), h('dd', { class: big ? 'big' : null }, value ?? '–'))));
