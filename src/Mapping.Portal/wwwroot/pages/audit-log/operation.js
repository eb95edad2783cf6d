import { h } from '../../lib/dom.js';
import { formatDuration, formatExact, formatNumber, words } from '../../lib/format.js';
import { badge } from '../../ui/badge.js';
import { openDialog } from '../../ui/dialog.js';
import { facts } from '../../ui/facts.js';

/** One operation whole: who, what, when, and each call that was made for it. */
export const showOperation = (item) => openDialog({
  title: words(item.operation),
  body: [
    facts(given([
      ['Status', badge(item.status)],
      ['Why', item.code && [item.message, ' ', h('code', { class: 'code' }, item.code)]],
      ['What', item.details],
      ['Customer', item.customer],
      ['Started', formatExact(item.startedAt)],
      ['Took', item.endedAt && formatDuration(item.startedAt, item.endedAt)],
      ['By', item.actor],
      ['Attempt', formatNumber(item.attempt)],
      ['Order', item.orderId && h('a', { href: `/orders/${encodeURIComponent(item.orderId)}`, onclick: close }, item.orderId)],
      ['Subscription', item.subscriptionId],
      ['Run', item.instanceId],
      ['Correlation', item.correlationId],
    ])),
    h('h3', null, 'Evidence'),
    Array.isArray(item.calls) && item.calls.length > 0
      ? h('ol', { class: 'evidence' }, item.calls.map(call))
      : h('p', { class: 'muted' }, 'No call to another system was made.'),
  ],
});

/** What has no value has nothing to tell. */
const given = (pairs) => pairs.filter(([, value]) => value);

const call = (made) => h('li', null, h('details', null,
  h('summary', null,
    h('span', { class: 'call-line' }, h('strong', null, made.method), ' ', h('span', { class: 'break' }, made.path)),
    h('span', { class: 'call-result' },
      made.status ? badge(String(made.status), { text: String(made.status), tone: made.status < 400 ? 'success' : 'danger' }) : made.failure && badge('Failed', { text: 'No answer', tone: 'danger' }),
      h('small', { class: 'muted' }, `${formatNumber(made.milliseconds)} ms`))),
  facts(given([['At', formatExact(made.at)], ['Failure', made.failure]])),
  text('Sent', made.request),
  text('Received', made.response)));

const text = (name, content) => content && h('div', null,
  h('p', { class: 'evidence-name' }, name),
  h('pre', { class: 'code-block', tabindex: '0', role: 'region', 'aria-label': name }, pretty(content)));

function pretty(content) {
  try {
    return JSON.stringify(JSON.parse(content), null, 2);
  } catch {
    // What was cut is no JSON any more, and is shown as it is.
    return content;
  }
}

const close = (event) => event.target.closest('dialog').querySelector('.dialog-head button').click();
