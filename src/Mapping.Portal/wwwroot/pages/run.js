import { h } from '../lib/dom.js';
import { api } from '../lib/api.js';
import { formatExact } from '../lib/format.js';
import { badge } from '../ui/badge.js';
import { facts } from '../ui/facts.js';
import { pageHead } from '../ui/page-head.js';
import { showLoaded } from '../ui/states.js';
import { runHistory } from './runs/run-history.js';

/** Durable's own view of an order's run: for administrators, who look for what happened. */
export default async function run({ params, signal }) {
  const id = encodeURIComponent(params.orderId);
  const body = h('div', { class: 'stack' });
  showLoaded(body, () => api.get(`/portal/orders/${id}/run`, null, { signal }), draw, { signal, label: 'Run' });
  return h('section', null,
    pageHead(`Run of ${params.orderId}`, { back: { href: '/runs', text: 'Runs' }, actions: h('a', { class: 'button', href: `/orders/${id}` }, 'Order') }), body);
}

const draw = (instance) => [
  h('div', { class: 'card' }, facts([
    ['Durable status', badge(instance.runtimeStatus)],
    ['Orchestrator', instance.name],
    ['Created', formatExact(instance.createdTime)],
    ['Last change', formatExact(instance.lastUpdatedTime)],
    ['Instance', h('code', null, instance.instanceId)],
  ])),
  h('div', { class: 'card' }, h('h2', null, 'History'), runHistory(instance.historyEvents ?? [])),
  document('Custom status', instance.customStatus),
  document('Output', instance.output),
];

const document = (title, value) => value && h('details', { class: 'card disclosure' },
  h('summary', null, title), h('pre', { class: 'code-block', tabindex: '0' }, JSON.stringify(value, null, 2)));
