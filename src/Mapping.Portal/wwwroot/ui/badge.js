import { h } from '../lib/dom.js';
import { words } from '../lib/format.js';

const tones = {
  Mapped: 'success', Succeeded: 'success', Synced: 'success', Active: 'success', Completed: 'success', Confirmed: 'success', Eligible: 'success', Set: 'success', Verified: 'success',
  Running: 'progress', Pending: 'progress', Processing: 'progress', Waiting: 'progress',
  Ordered: 'neutral', Inactive: 'neutral',
  Rejected: 'warning', Held: 'warning', OutOfSync: 'danger', 'Out of Sync': 'danger',
  Failed: 'danger', OutcomeUnknown: 'danger', Terminated: 'danger', Unauthorized: 'danger', Locked: 'danger',
};

/** A state in words and colour; the words are enough. */
export const badge = (status, { text, tone } = {}) => h('span', { class: `badge ${tone ?? tones[status] ?? 'neutral'}` }, text ?? words(status));
