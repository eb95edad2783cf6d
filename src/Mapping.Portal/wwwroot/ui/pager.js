import { h, replace } from '../lib/dom.js';
import { announce } from '../lib/announce.js';
import { icon } from './icons.js';
import { showLoaded } from './states.js';

const pause = 3000;

/**
 * A list of the API, page by page. `read(continuationToken, { signal, show })` answers { items, continuationToken }, and may show before what there is so far;
 * `draw(items)` makes the page. Whoever reads again ends what is being read.
 * While `isMoving(items)` holds, the page that is shown is read again every few seconds, unless somebody is at work in it.
 * Returns { node, reload(): from the first page }.
 */
export function pagedList({ read, draw, signal, label = 'list', isMoving = () => false }) {
  const body = h('div', { class: 'paged-body' });
  const foot = h('nav', { class: 'pager', 'aria-label': `Pages of ${label}`, hidden: true });
  let [tokens, next, reading] = [[null], null, new AbortController()];

  function load() {
    reading.abort();
    reading = new AbortController();
    const mine = AbortSignal.any([signal, reading.signal]);
    return showLoaded(body, async (show) => {
      const page = await read(tokens.at(-1), { signal: mine, show: (...nodes) => ((foot.hidden = true), show(...nodes)) });
      if (mine.aborted) return page;
      drawFoot(page.continuationToken);
      clearTimeout(next);
      if (isMoving(page.items)) next = setTimeout(again, pause);
      return page;
    }, (page) => draw(page.items), { signal: mine, label });
  }

  async function again() {
    if (signal.aborted) return;
    if (document.hidden || body.contains(document.activeElement)) next = setTimeout(again, pause);
    else await load();
  }

  function drawFoot(following) {
    foot.hidden = tokens.length === 1 && !following;
    replace(foot,
      step('previous', 'Previous', tokens.length > 1, () => tokens.pop()),
      h('span', { class: 'muted' }, `Page ${tokens.length}`),
      step('next', 'Next', Boolean(following), () => tokens.push(following)));
  }

  const step = (name, text, isPossible, move) => h('button', {
    type: 'button', class: 'button small', disabled: !isPossible,
    onclick: async () => (move(), await load(), announce(`Page ${tokens.length}`), body.scrollIntoView({ block: 'nearest' })),
  }, name === 'previous' && icon(name), text, name === 'next' && icon(name));

  const reload = () => ((tokens = [null]), load());
  load();
  return { node: h('div', { class: 'paged' }, body, foot), reload };
}
