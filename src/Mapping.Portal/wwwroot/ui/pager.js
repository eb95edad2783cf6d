import { h, replace } from '../lib/dom.js';
import { announce } from '../lib/announce.js';
import { icon } from './icons.js';
import { showLoaded } from './states.js';

/**
 * A list of the API, page by page. `read(continuationToken)` answers { items, continuationToken }; `draw(items)` makes the page.
 * Returns { node, reload(): from the first page }.
 */
export function pagedList({ read, draw, signal, label = 'list' }) {
  const body = h('div', { class: 'paged-body' });
  const foot = h('nav', { class: 'pager', 'aria-label': `Pages of ${label}`, hidden: true });
  let tokens = [null];

  const load = () => showLoaded(body, async () => {
    const page = await read(tokens.at(-1));
    drawFoot(page.continuationToken);
    return page;
  }, (page) => draw(page.items), { signal, label });

  function drawFoot(next) {
    foot.hidden = tokens.length === 1 && !next;
    replace(foot,
      step('previous', 'Previous', tokens.length > 1, () => tokens.pop()),
      h('span', { class: 'muted' }, `Page ${tokens.length}`),
      step('next', 'Next', Boolean(next), () => tokens.push(next)));
  }

  const step = (name, text, isPossible, move) => h('button', {
    type: 'button', class: 'button small', disabled: !isPossible,
    onclick: async () => (move(), await load(), announce(`Page ${tokens.length}`), body.scrollIntoView({ block: 'nearest' })),
  }, name === 'previous' && icon(name), text, name === 'next' && icon(name));

  const reload = () => ((tokens = [null]), load());
  load();
  return { node: h('div', { class: 'paged' }, body, foot), reload };
}
