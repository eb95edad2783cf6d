import { h } from '../lib/dom.js';
import { address, api } from '../lib/api.js';
import { replaceQuery } from '../lib/router.js';
import { formatExact, formatInstant, words } from '../lib/format.js';
import { auditFilters, readFilters } from './audit-log/filters.js';
import { showOperation } from './audit-log/operation.js';
import { searchPage } from './audit-log/search.js';
import { verifyChain } from './audit-log/verify.js';
import { personAddress } from '../ui/address.js';
import { badge } from '../ui/badge.js';
import { icon } from '../ui/icons.js';
import { pageHead } from '../ui/page-head.js';
import { pagedList } from '../ui/pager.js';
import { emptyPanel } from '../ui/states.js';
import { dataTable } from '../ui/table.js';

const size = 25;

/** Every operation, newest first: filtered, looked into, exported, verified. */
export default async ({ query, signal }) => {
  let filters = readFilters(query);
  let wanted = query.get('id');
  const list = pagedList({ read, draw, signal, label: 'audit log' });
  const [csv, json] = ['csv', 'json'].map((format) => h('a', { class: 'button', download: `audit-logs.${format}` }, icon('download'), `Export ${format.toUpperCase()}`));
  link();

  return h('section', null,
    pageHead('Audit log', {
      lead: 'Each operation with its result and the evidence of every call to Autotask. Nothing in it is ever changed: a chain of hashes proves it.',
      actions: [h('button', { type: 'button', class: 'button', onclick: () => verifyChain(filters) }, icon('check'), 'Verify'), csv, json],
    }),
    auditFilters(filters, apply),
    list.node);

  function read(token, reading) {
    const asked = filters;
    return searchPage(
      (continuationToken, pageSize) => api.get('/api/audit-logs', { ...asked, pageSize, continuationToken }, { signal: reading.signal }), token,
      { size, filters: asked, show: reading.show, draw: operationTable });
  }

  function apply(changed) {
    filters = changed;
    replaceQuery(filters);
    link();
    list.reload();
  }

  /** The files have the same filters as the list. */
  function link() {
    csv.href = address('/api/audit-logs/export', { ...filters, format: 'csv' });
    json.href = address('/api/audit-logs/export', { ...filters, format: 'json' });
  }

  /** An address may name the operation that it is about. */
  function openWanted(items) {
    const item = items.find((one) => one.id === wanted);
    wanted = null;
    if (item) queueMicrotask(() => showOperation(item));
  }

  function draw(items) {
    openWanted(items);
    return items.length > 0
      ? operationTable(items)
      : emptyPanel({ iconName: 'audit', title: 'No operation matches', text: 'Without dates, the last month is searched. Widen the range or clear a filter.' });
  }
};

const operationTable = (items) => dataTable({ caption: 'Operations, newest first', items, columns });

const columns = [
  { title: 'Operation', main: true, cell: (item) => [h('strong', null, words(item.operation)), item.attempt > 1 && h('small', { class: 'muted' }, `Attempt ${item.attempt}`)] },
  { title: 'Status', cell: (item) => badge(item.status) },
  { title: 'Customer', cell: (item) => item.customer || '–' },
  { title: 'Started', cell: (item) => h('time', { datetime: item.startedAt, title: formatExact(item.startedAt) }, formatInstant(item.startedAt)) },
  { title: 'By', cell: (item) => personAddress(item.actor) },
  { title: 'Result', cell: (item) => (item.code ? [item.message && h('span', { class: 'why' }, item.message), h('code', { class: 'code' }, item.code)] : (item.details ? h('span', { class: 'clamp' }, item.details) : '–')) },
  {
    title: 'Actions',
    kind: 'actions',
    cell: (item) => h('button', { type: 'button', class: 'button small', onclick: () => showOperation(item) },
      'Details', h('span', { class: 'visually-hidden' }, ` of ${words(item.operation)}, ${formatExact(item.startedAt)}`)),
  },
];
