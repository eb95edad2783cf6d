import { h, replace } from '../../lib/dom.js';
import { api } from '../../lib/api.js';
import { announce } from '../../lib/announce.js';
import { formatExact, formatMonth, formatNumber, words } from '../../lib/format.js';
import { badge } from '../../ui/badge.js';
import { openDialog } from '../../ui/dialog.js';
import { facts } from '../../ui/facts.js';
import { notice, problemDetails } from '../../ui/problem.js';
import { dataTable } from '../../ui/table.js';

const lookAgain = 1000;

/** Runs a month of a connection now, or tells what a run would write; follows it while the dialog is open. */
export async function runMonth(connection, month, dryRun) {
  const body = h('div', { class: 'stack', 'aria-live': 'polite' }, h('p', null, 'Starting …'));
  const closed = new AbortController();
  follow(body, { month, connectionId: connection.id, dryRun }, closed.signal);
  await openDialog({ title: `${dryRun ? 'Dry run' : 'Run'} of ${formatMonth(month)}, ${connection.name}`, body });
  closed.abort();
}

async function follow(body, wanted, signal) {
  try {
    let run = await api.post('/api/azure-plans/runs', wanted, { signal });
    const joined = run.joined ? run : null;
    while (!signal.aborted && run.status !== 'Completed' && run.status !== 'Failed' && run.status !== 'Terminated') {
      replace(body, progress(run, joined));
      await new Promise((resolve) => setTimeout(resolve, lookAgain));
      run = await api.get(`/api/azure-plans/runs/${run.id}`, null, { signal });
    }

    if (signal.aborted) return;
    replace(body, result(run, signal));
    announce('The run has ended');
  } catch (error) {
    if (!signal.aborted) replace(body, problemDetails(error));
  }
}

function progress({ progress: now }, joined) {
  return [
    joined && notice('info', joined.waitsUntil
      ? `A run of this month was under way and slept until ${formatExact(joined.waitsUntil)}: it was woken and looks at all plans anew.`
      : 'A run of this month was under way: it looks at all plans anew.'),
    notice('info', now?.waitsUntil ? `It waits and looks again at ${formatExact(now.waitsUntil)}.` : 'It is running in the background: this may be closed.'),
    h('progress', { class: 'progress-bar', max: now?.all || null, value: now?.all ? now.ended : null, 'aria-label': 'Progress' }),
    now && figures(now.summary),
  ];
}

function result({ id, summary, status, dryRun }, signal) {
  if (!summary) return notice('danger', `The run ended ${status}.`);
  const isClean = summary.failed === 0 && summary.held === 0;
  return [
    notice(isClean ? 'success' : 'warning', dryRun ? 'Nothing was written. This is what a run would come to.' : 'The run has ended.'),
    figures(summary),
    summary.findings.length > 0 && findings(id, summary, signal),
  ];
}

/** The first findings are in the summary; all of them are read page by page. */
function findings(id, { findings: first, findingCount: count }, signal) {
  const part = h('div', { class: 'stack' }, table(first, count));
  if (count > first.length) part.append(h('button', { type: 'button', class: 'button', onclick: () => all() }, `Show all ${formatNumber(count)}`));
  return part;

  async function all(known = [], continuationToken = null) {
    try {
      const page = await api.get(`/api/azure-plans/runs/${id}/findings`, { pageSize: 100, continuationToken }, { signal });
      const items = [...known, ...page.items];
      replace(part, [
        table(items, count),
        page.continuationToken && h('button', { type: 'button', class: 'button', onclick: () => all(items, page.continuationToken) }, 'Show more'),
      ]);
      announce(`${formatNumber(items.length)} findings are shown`);
    } catch (error) {
      if (!signal.aborted) replace(part, problemDetails(error));
    }
  }
}

const table = (items, count) => dataTable({
  caption: items.length < count ? `What is not simply done: ${formatNumber(items.length)} of ${formatNumber(count)}` : 'What is not simply done', columns, items,
});

const figures = (summary) => facts([
  ['Plans', formatNumber(summary.plans)], ['Set', formatNumber(summary.set)], ['Reset', formatNumber(summary.reset)], ['Skipped', formatNumber(summary.skipped)],
  ['Waiting', formatNumber(summary.waiting)], ['Held', formatNumber(summary.held)], ['Failed', formatNumber(summary.failed)],
]);

const columns = [
  { title: 'Finding', main: true, cell: (finding) => [finding.message || words(finding.code), finding.code && h('code', { class: 'code' }, finding.code)] },
  { title: 'State', cell: (finding) => badge(finding.state) },
  { title: 'Month', cell: (finding) => formatMonth(finding.month) },
];
