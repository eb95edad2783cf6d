import { h, replace } from '../lib/dom.js';
import { api } from '../lib/api.js';
import { focusHeading } from '../lib/router.js';
import { session } from '../lib/session.js';
import { connectionPage } from '../ui/connection-picker.js';
import { notice } from '../ui/problem.js';
import { showLoaded } from '../ui/states.js';
import { orderForm } from './order-wizard/order-form.js';
import { linkStep } from './subscriptions/link-step.js';

/** Maps a subscription by hand to the Contract Service that bills it already. */
export default async ({ query, signal, navigate }) => connectionPage({
  title: 'Link a subscription',
  lead: 'For a subscription that Autotask bills already: its Contract Service is named instead of made. Autotask is read, never written.',
  back: { href: '/subscriptions', text: 'Subscriptions' },
  query, signal, choose: (id) => navigate(`${location.pathname}?connection=${id}`), draw: (chosen) => ({ content: drawLink(signal, chosen) }),
});

function drawLink(signal, { connection, picker }) {
  if (!session.canWrite) return notice('info', 'Viewers see mappings and make none.');
  const body = h('div');
  showLoaded(body, () => api.get('/portal/samples', null, { signal }), ({ items }) => steps({ samples: items, recent: [], order: null, mustExist: true, connection, signal }), { signal, label: 'Link a subscription' });
  return [h('div', { class: 'filters' }, picker), body];
}

/** What is billed, then where it stands. */
function steps(state) {
  const body = h('div', { class: 'wizard-body' });
  const first = () => orderForm(state, { next: () => go(second), title: 'What is billed', label: 'Continue' });
  const second = () => linkStep(state, { back: () => go(first) });
  const go = (step) => (replace(body, step()), scrollTo(0, 0), focusHeading(body));
  return replace(body, first());
}
