import { h, replace } from '../lib/dom.js';
import { api } from '../lib/api.js';
import { poll } from '../lib/poll.js';
import { announce } from '../lib/announce.js';
import { pageHead } from '../ui/page-head.js';
import { loadingPanel, problemPanel } from '../ui/states.js';
import { auditRows } from './orders/audit-rows.js';
import { isOver } from './orders/order-states.js';
import { orderOutcome } from './orders/order-outcome.js';
import { orderProgress } from './orders/order-progress.js';

/** An order: followed while it runs, then its result with what the audit log holds about it. */
export default async function order({ params, signal }) {
  const path = `/api/orders/${encodeURIComponent(params.orderId)}`;
  const progress = orderProgress();
  const outcome = h('div', { class: 'stack' });
  const audit = h('div');
  const body = h('div', { class: 'stack wizard' }, loadingPanel('Order'));
  let last = null;
  follow();
  return h('section', null, pageHead(`Order ${params.orderId}`, { back: { href: '/orders', text: 'Orders' } }), body);

  async function follow() {
    try {
      await poll(async () => show(await api.get(path, null, { signal })), { signal });
    } catch (error) {
      if (error.name !== 'AbortError' && !signal.aborted) replace(body, problemPanel(error, { retry: follow }));
    }
  }

  function show(view) {
    if (!progress.node.isConnected) replace(body, outcome, progress.node, audit);
    progress.show(view);
    const state = `${view.status} ${view.attempt}`;
    if (state !== last) {
      replace(outcome, orderOutcome(view, { onRetried: follow }));
      if (last !== null && isOver(view)) announce(`Order ${view.orderId}: ${view.status}`);
      if (isOver(view)) replace(audit, auditRows(view, signal));
    }
    last = state;
    return isOver(view);
  }
}
