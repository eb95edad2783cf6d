import { h, replace } from '../../lib/dom.js';
import { announce } from '../../lib/announce.js';
import { counted, formatInstant } from '../../lib/format.js';
import { notice } from '../../ui/problem.js';

/**
 * A page of `size` operations. Looking for a part of a name, the API answers with what it found in the next thousand rows: this goes on until the page is full
 * or the log has ended, and shows how far it is and what it has.
 *   read(continuationToken, pageSize) → { items, continuationToken, searchedTo }
 */
export async function searchPage(read, continuationToken, { size, filters, show, draw }) {
  const [progress, found, items] = [h('div'), h('div'), []];
  let page = { continuationToken };
  do {
    page = await read(page.continuationToken, size - items.length);
    items.push(...page.items);
    if (page.items.length > 0) replace(found, draw(items));
    if (page.continuationToken && items.length < size) showProgress(page.searchedTo);
  } while (page.continuationToken && items.length < size);
  if (progress.isConnected) announce(`${counted(items.length, 'operation')} found`);
  return { items, continuationToken: page.continuationToken };

  function showProgress(searchedTo) {
    const bar = h('progress', { class: 'progress-bar', max: 1, value: share(filters, searchedTo), 'aria-label': 'Progress of the search' });
    replace(progress, notice('info', `Searched back to ${formatInstant(searchedTo)}, ${counted(items.length, 'operation')} found so far.`, bar));
    if (!progress.isConnected) show(h('div', { class: 'stack' }, progress, found));
  }
}

/** How much of the time that is asked for was looked through. Without dates it is the last month. */
function share({ startDate, endDate }, searchedTo) {
  const end = endDate ? new Date(endDate) : new Date();
  const start = startDate ? new Date(startDate) : new Date(new Date(end).setMonth(end.getMonth() - 1));
  return Math.min(1, Math.max(0, (end - new Date(searchedTo)) / (end - start)));
}
