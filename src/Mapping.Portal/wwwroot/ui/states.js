import { h, replace } from '../lib/dom.js';
import { announce } from '../lib/announce.js';
import { icon } from './icons.js';
import { problemDetails } from './problem.js';

// What a page shows while it waits, when there is nothing, and when something went wrong.

export const loadingPanel = (label = 'Loading') => h('div', { class: 'state loading', 'aria-busy': 'true' },
  h('div', { class: 'skeleton' }), h('div', { class: 'skeleton' }), h('div', { class: 'skeleton' }), h('span', { class: 'visually-hidden' }, `${label} …`));

export const emptyPanel = ({ title, text, action, iconName = 'info' }) => h('div', { class: 'state empty' },
  icon(iconName), h('p', { class: 'state-title' }, title), text && h('p', { class: 'muted' }, text), action);

export const problemPanel = (error, { retry, heading } = {}) => h('div', { class: 'state failed' },
  heading && h('h1', null, heading),
  problemDetails(error),
  retry && h('button', { type: 'button', class: 'button', onclick: retry }, icon('retry'), 'Try again'));

/**
 * Shows `read(show)` by `draw(value)` in a container: waiting, then the result or what went wrong with a way to try again. `show(…nodes)` shows what there
 * is so far.
 * Nothing is drawn after the signal was aborted.
 */
export async function showLoaded(container, read, draw, { signal, label } = {}) {
  const waiting = setTimeout(() => signal?.aborted || replace(container, loadingPanel(label)), 120);
  const show = (...nodes) => (clearTimeout(waiting), signal?.aborted || replace(container, nodes));
  try {
    const value = await read(show);
    if (!signal?.aborted) replace(container, draw(value));
  } catch (error) {
    if (signal?.aborted || error.name === 'AbortError') return;
    replace(container, problemPanel(error, { retry: () => showLoaded(container, read, draw, { signal, label }) }));
    announce(error.message);
  } finally {
    clearTimeout(waiting);
  }
}
