import { h, replace } from '../lib/dom.js';
import { api } from '../lib/api.js';
import { announce } from '../lib/announce.js';
import { openDialog } from './dialog.js';
import { findings, problemDetails } from './problem.js';

/**
 * Removes what stands at an address of the API: first what it means, then, when a person says so, the removal itself.
 * Answers whether it was removed.
 */
export async function remove(path, { title, label = 'Remove', done }) {
  const answer = await api.delete(path).catch((error) => error);
  if (answer?.code !== 'ConfirmationRequired') {
    await openDialog({ title, body: problemDetails(answer) });
    return false;
  }
  const failure = h('div', { 'aria-live': 'assertive' });
  const removed = await openDialog({
    title,
    body: [h('p', null, 'This is what it means:'), findings(answer.violations), failure],
    actions: [{
      label,
      tone: 'danger',
      run: () => api.delete(path, { confirm: true }).then(() => true, (error) => (replace(failure, problemDetails(error)), false)),
    }],
  });
  if (removed) announce(done);
  return Boolean(removed);
}
