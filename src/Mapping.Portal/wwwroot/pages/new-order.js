import { h } from '../lib/dom.js';
import { api } from '../lib/api.js';
import { session } from '../lib/session.js';
import { readConnections } from '../ui/connections.js';
import { pageHead } from '../ui/page-head.js';
import { notice } from '../ui/problem.js';
import { showLoaded } from '../ui/states.js';
import { wizard } from './order-wizard/wizard.js';

/** Order, review, sync choice, preview; then the order's own page follows its run. */
export default async function newOrder({ signal }) {
  const body = h('div', { class: 'wizard' });
  const page = h('section', null, pageHead('New order', { back: { href: '/orders', text: 'Orders' } }), body);
  if (session.canWrite) showLoaded(body, () => read(signal), (facts) => wizard(facts, signal), { signal, label: 'New order' });
  else body.append(notice('info', 'Viewers see orders and place none.'));
  return page;
}

async function read(signal) {
  const [samples, connections, recent] = await Promise.all([
    api.get('/portal/samples', null, { signal }), readConnections(signal), api.get('/api/orders', { pageSize: 100 }, { signal }),
  ]);
  return { samples: samples.items, connections, recent: recent.items };
}
