import { api } from '../lib/api.js';

/** All connections of the user's context, from A to Z. */
export async function readConnections(signal) {
  const all = [];
  let continuationToken = null;
  do {
    const page = await api.get('/api/connections', { continuationToken, pageSize: 100 }, { signal });
    all.push(...page.items);
    continuationToken = page.continuationToken;
  } while (continuationToken);
  return all.sort((a, b) => a.name.localeCompare(b.name));
}
