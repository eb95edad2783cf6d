import { h, replace } from '../../lib/dom.js';
import { api } from '../../lib/api.js';
import { session } from '../../lib/session.js';
import { openDialog } from '../../ui/dialog.js';
import { icon } from '../../ui/icons.js';
import { problemDetails } from '../../ui/problem.js';

/** Lets an order go on from where it stopped; done steps are recognised, not done again. Nothing for viewers. */
export function retryButton(orderId, { onRetried, isSmall = false }) {
  if (!session.canWrite) return null;
  const problem = h('div');
  const button = h('button', { type: 'button', class: `button ${isSmall ? 'small' : ''}`, 'aria-label': `Retry ${orderId}`, onclick: retry }, icon('retry'), 'Retry');
  return h('div', { class: 'retry' }, button, problem);

  async function retry() {
    button.disabled = true;
    replace(problem);
    try {
      await api.post(`/api/orders/${encodeURIComponent(orderId)}/retry`);
      onRetried();
    } catch (error) {
      if (isSmall) await openDialog({ title: `Retry of ${orderId}`, body: problemDetails(error) });
      else replace(problem, problemDetails(error));
    }
    button.disabled = false;
  }
}
