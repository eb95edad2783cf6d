import { h, replace } from '../../lib/dom.js';
import { formatDuration, formatExact, words } from '../../lib/format.js';
import { badge } from '../../ui/badge.js';
import { icon } from '../../ui/icons.js';
import { isOver, toneOf } from './order-states.js';

/** A progress bar and the steps of a run. `show(view)` brings both up to date. */
export function orderProgress() {
  const bar = h('progress', { class: 'progress-bar', max: 100, value: 0, 'aria-label': 'Progress of the sync' });
  const status = h('span');
  const percent = h('span', { class: 'muted number' });
  const steps = h('ol', { class: 'timeline', 'aria-label': 'Steps' });
  const node = h('div', { class: 'card' }, h('div', { class: 'progress-head' }, status, percent), bar, steps);
  return { node, show };

  function show(view) {
    const done = isOver(view) && view.steps.length === 0 ? 100 : view.percent;
    bar.value = done;
    bar.className = `progress-bar ${toneOf(view)}`;
    percent.textContent = `${done} %`;
    replace(status, badge(view.status), view.attempt > 1 && h('small', { class: 'muted' }, ` Attempt ${view.attempt}`));
    const open = isOver(view) ? [] : toCome.filter((name) => !view.steps.some((item) => item.name === name));
    replace(steps, view.steps.map(step), open.map(openStep));
    steps.hidden = steps.children.length === 0;
  }
}

// An order whose subscription has to be created begins with PlaceOrder besides.
const toCome = ['PlanMapping', 'ClaimSubscription', 'MapCustomer', 'MapOffer', 'ValidateContract', 'CreateContractService', 'RecordMapping'];

const openStep = (name) => h('li', { class: 'is-open' }, h('span', { class: 'mark' }), h('span', { class: 'title' }, words(name), h('span', { class: 'visually-hidden' }, ' to come')));

const marks = { Succeeded: 'check', Failed: 'cross', Running: 'runs', Waiting: 'clock' };

const step = (item) => h('li', { class: `is-${item.status.toLowerCase()}` },
  h('span', { class: 'mark' }, icon(marks[item.status])),
  h('span', { class: 'title' }, words(item.name), h('span', { class: 'visually-hidden' }, ` ${item.status}`)),
  h('time', { class: 'time', datetime: item.started, title: formatExact(item.started) }, item.ended ? formatDuration(item.started, item.ended) : item.status.toLowerCase()),
  item.detail && h('span', { class: 'detail' }, item.detail));
