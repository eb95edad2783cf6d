import { h } from '../../lib/dom.js';
import { formatDuration, formatExact, words } from '../../lib/format.js';
import { icon } from '../../ui/icons.js';

/** The events of a run, in order. */
export const runHistory = (events) => h('ol', { class: 'timeline' }, events.map(event));

function event(item) {
  const isFailed = /Failed|Terminated/.test(item.EventType) || item.OrchestrationStatus === 'Failed';
  const isDone = /Completed|Fired/.test(item.EventType);
  return h('li', { class: isFailed ? 'is-failed' : isDone ? 'is-succeeded' : 'is-open' },
    h('span', { class: 'mark' }, icon(isFailed ? 'cross' : isDone ? 'check' : 'clock')),
    h('span', { class: 'title' }, words(item.FunctionName ?? item.Name ?? item.EventType)),
    h('time', { class: 'time', datetime: item.Timestamp, title: formatExact(item.Timestamp) },
      item.ScheduledTime ? formatDuration(item.ScheduledTime, item.Timestamp) : formatExact(item.Timestamp)),
    h('span', { class: 'detail' }, [words(item.EventType), item.Reason].filter(Boolean).join(' · ')));
}
