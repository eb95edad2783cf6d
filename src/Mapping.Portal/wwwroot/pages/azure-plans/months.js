import { api } from '../../lib/api.js';

/** '2026-11', '2026-10', … in UTC, newest first. */
export function lastMonths(count, now = new Date()) {
  return Array.from({ length: count }, (_, back) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7));
}

/** All costs of a month. */
export async function readCosts(connectionId, month, signal) {
  const items = [];
  let continuationToken = null;
  do {
    const page = await api.get('/api/azure-plans/costs', { connectionId, month, pageSize: 500, continuationToken }, { signal });
    items.push(...page.items);
    continuationToken = page.continuationToken;
  } while (continuationToken);
  return items;
}
