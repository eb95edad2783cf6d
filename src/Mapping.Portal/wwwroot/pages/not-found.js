import { h } from '../lib/dom.js';
import { pageHead } from '../ui/page-head.js';

export default async () => h('section', null,
  pageHead('There is no such page', { lead: 'The address may be old or mistyped.' }),
  h('a', { class: 'button primary', href: '/orders' }, 'To the orders'));
