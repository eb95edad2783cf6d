import { h } from '../lib/dom.js';
import { pageHead } from '../ui/page-head.js';
import { loadingPanel } from '../ui/states.js';

export default async () => h('section', null, pageHead('Page'), loadingPanel());
