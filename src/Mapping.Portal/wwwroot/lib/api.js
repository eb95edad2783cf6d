import { Problem } from './problem.js';

// Calls the portal's back end, which alone knows keys, tenant and context. Every refusal is thrown as a Problem.
//   const { items, continuationToken } = await api.get('/api/orders', { pageSize: 25, continuationToken });
//   await api.post('/api/orders', order);
const unauthorized = new Set();

/** Called when the sign-in has ended. */
export const onSignedOut = (listener) => unauthorized.add(listener);

export const api = {
  get: (path, query, options) => send('GET', path, { ...options, query }),
  post: (path, body, options) => send('POST', path, { ...options, body }),
  put: (path, body, options) => send('PUT', path, { ...options, body }),
  delete: (path, query, options) => send('DELETE', path, { ...options, query }),
  /** A file as it is, `contentType` named: CSV imports. Several as a FormData, whose type the browser names. */
  upload: (path, file, contentType, options) => send('POST', path, { ...options, raw: file, contentType }),
};

/** The address with its query; null, undefined, false and empty values are left out. */
export function address(path, query) {
  const entries = Object.entries(query ?? {}).filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false);
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries)}`;
}

async function send(method, path, { query, body, raw, contentType, signal } = {}) {
  const headers = { Accept: 'application/json' };
  if (method !== 'GET') headers['X-Portal'] = 'page';
  if (body !== undefined && body !== null) headers['Content-Type'] = 'application/json';
  if (contentType) headers['Content-Type'] = contentType;
  const response = await request(address(path, query), { method, headers, body: raw ?? (body ? JSON.stringify(body) : undefined), signal });
  if (response.status === 401) unauthorized.forEach((listener) => listener());
  if (!response.ok) throw await Problem.of(response);
  return response.status === 204 ? null : response.json();
}

async function request(url, options) {
  try {
    return await fetch(url, { credentials: 'same-origin', redirect: 'error', ...options });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw Problem.offline();
  }
}
