import { announce } from './announce.js';
import { problemPanel, loadingPanel } from '../ui/states.js';

// Addresses are real paths. A page is `export default async ({ params, query, signal, navigate }) => node`; the signal is aborted when it is left.
let table = [];
let outlet = null;
let current = new AbortController();
const listeners = new Set();

/** Called with the path after every change of page. */
export const onNavigated = (listener) => listeners.add(listener);

export function startRouter(main, routes, home) {
  [outlet, table] = [main, routes.map((route) => ({ ...route, parts: route.path.split('/') }))];
  document.addEventListener('click', followLink);
  addEventListener('popstate', () => show({ focus: true }));
  if (location.pathname === '/') history.replaceState(null, '', home);
  show({ focus: false });
}

/** Goes to another page; `replace` leaves no step in the history. */
export function navigate(path, { replace = false } = {}) {
  history[replace ? 'replaceState' : 'pushState'](null, '', path);
  return show({ focus: true });
}

/** Changes the query of the current page without leaving it. */
export function replaceQuery(query) {
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value)).toString();
  history.replaceState(null, '', location.pathname + (search ? `?${search}` : ''));
}

/** Draws the page anew. */
export const refresh = () => show({ focus: false });

async function show({ focus }) {
  current.abort();
  const mine = (current = new AbortController());
  const found = match(location.pathname);
  listeners.forEach((listener) => listener(location.pathname));
  const waiting = setTimeout(() => mine.signal.aborted || outlet.replaceChildren(loadingPanel('Loading page')), 150);
  const node = await draw(found, mine.signal);
  clearTimeout(waiting);
  if (mine.signal.aborted) return;
  outlet.replaceChildren(node);
  const title = outlet.querySelector('h1')?.textContent ?? found?.route.title ?? 'Not found';
  document.title = `${title} · Mapping to Autotask`;
  if (!focus) return;
  scrollTo(0, 0);
  focusHeading();
  announce(title);
}

/** After a change of page or step, reading goes on at its heading. */
export function focusHeading(container = outlet) {
  const heading = container.querySelector('h1, h2') ?? container;
  heading.setAttribute('tabindex', '-1');
  heading.focus({ preventScroll: true });
}

async function draw(found, signal) {
  try {
    const module = found ? await found.route.load() : await import('../pages/not-found.js');
    return await module.default({ params: found?.params ?? {}, query: new URLSearchParams(location.search), signal, navigate });
  } catch (error) {
    return problemPanel(error, { retry: refresh, heading: 'This page can’t be shown' });
  }
}

function match(path) {
  const parts = path.replace(/(.)\/$/, '$1').split('/');
  for (const route of table) {
    const params = {};
    const fits = route.parts.length === parts.length
      && route.parts.every((part, i) => (part.startsWith(':') ? parts[i] && ((params[part.slice(1)] = decodeURIComponent(parts[i])), true) : part === parts[i]));
    if (fits) return { route, params };
  }
  return null;
}

function followLink(event) {
  const link = event.target.closest?.('a[href]');
  const isPlain = link && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
  if (!isPlain || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
  if (link.hash && link.pathname === location.pathname) {
    if (link.hash === '#main') (event.preventDefault(), outlet.focus());
    return;
  }
  if (!match(link.pathname) && link.pathname !== '/') return;
  event.preventDefault();
  navigate(link.pathname === '/' ? '/orders' : link.pathname + link.search);
}
