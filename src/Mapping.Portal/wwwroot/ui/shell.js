import { h, replace } from '../lib/dom.js';
import { onSignedOut } from '../lib/api.js';
import { onNavigated } from '../lib/router.js';
import { session } from '../lib/session.js';
import { routes } from '../routes.js';
import { icon } from './icons.js';
import { themeButton } from './theme-button.js';
import { userMenu } from './user-menu.js';
import { drawSignIn } from './sign-in.js';

/** Navigation, user and colour scheme around the page. */
export function drawShell() {
  const toggle = h('button', { class: 'icon-button nav-toggle', type: 'button', 'aria-expanded': 'false', 'aria-controls': 'nav', onclick: () => setNav(!isOpen()) },
    icon('menu'), h('span', { class: 'visually-hidden' }, 'Menu'));
  const nav = replace(document.getElementById('nav'), h('ul', { class: 'nav-list' }, routes.filter((route) => route.nav).map(link)));
  replace(document.getElementById('topbar-tools'), themeButton(), session.user && userMenu(), session.user && toggle);
  document.getElementById('app').classList.toggle('is-signed-out', !session.user);

  const isOpen = () => nav.classList.contains('is-open');
  const setNav = (open) => {
    nav.classList.toggle('is-open', open);
    toggle.setAttribute('aria-expanded', String(open));
  };
  nav.addEventListener('keydown', (event) => event.key === 'Escape' && (setNav(false), toggle.focus()));
  onNavigated((path) => (setNav(false), mark(nav, path)));
  onSignedOut(() => session.user && ((session.user = null), drawShell(), drawSignIn()));
}

function link(route) {
  return h('li', null, h('a', { href: route.path, class: 'nav-link' }, icon(route.icon), h('span', null, route.title)));
}

function mark(nav, path) {
  for (const anchor of nav.querySelectorAll('a')) {
    const own = anchor.getAttribute('href');
    if (path === own || path.startsWith(`${own}/`)) anchor.setAttribute('aria-current', 'page');
    else anchor.removeAttribute('aria-current');
  }
}
