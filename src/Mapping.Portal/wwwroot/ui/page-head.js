import { h } from '../lib/dom.js';

/** The heading of a page: its name, one sentence, what can be done here. */
export const pageHead = (title, { lead, actions, back } = {}) => h('div', { class: 'page-head' },
  h('div', null,
    back && h('a', { class: 'back-link', href: back.href }, `← ${back.text}`),
    h('h1', null, title),
    lead && h('p', { class: 'lead' }, lead)),
  actions && h('div', { class: 'page-actions' }, actions));
