import { h } from '../lib/dom.js';
import { session, signIn } from '../lib/session.js';
import { initials } from './user-menu.js';

/** The sample portal's sign-in: a choice of users, no password. */
export function signInPanel() {
  return h('section', { class: 'sign-in' },
    h('h1', null, 'Sign in'),
    h('p', { class: 'lead' }, 'This is the sample portal: choose whose eyes to see it with. The key to the mapping app stays with the portal’s back end.'),
    h('ul', { class: 'user-list' }, session.users.map((user) => h('li', null,
      h('button', { type: 'button', class: 'user-card', onclick: () => signIn(user.id) },
        h('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(user.name)),
        h('span', null, h('strong', null, user.name), h('small', null, `${user.organisation} · ${user.role}`)))))));
}

export const drawSignIn = () => document.getElementById('main').replaceChildren(signInPanel());
