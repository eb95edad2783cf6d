import { h } from '../lib/dom.js';
import { session, signIn, signOut } from '../lib/session.js';
import { icon } from './icons.js';

/** Who is signed in, and a change to another demo user. */
export function userMenu() {
  const { user, users } = session;
  const menu = h('details', { class: 'menu' },
    h('summary', { class: 'menu-button' },
      h('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(user.name)),
      h('span', { class: 'menu-text' }, h('strong', null, user.name), h('small', null, `${user.organisation} · ${user.role}`)),
      icon('down')),
    h('div', { class: 'menu-panel' },
      h('p', { class: 'menu-title' }, 'Sign in as'),
      users.filter((other) => other.id !== user.id).map((other) => h('button', { type: 'button', class: 'menu-item', onclick: () => signIn(other.id) },
        h('strong', null, other.name), h('small', null, `${other.organisation} · ${other.role}`))),
      h('button', { type: 'button', class: 'menu-item', onclick: signOut }, 'Sign out')));
  menu.addEventListener('keydown', (event) => event.key === 'Escape' && ((menu.open = false), menu.querySelector('summary').focus()));
  document.addEventListener('click', (event) => menu.contains(event.target) || (menu.open = false));
  return menu;
}

export const initials = (name) => name.split(/\s+/).map((word) => word[0]).slice(0, 2).join('').toUpperCase();
