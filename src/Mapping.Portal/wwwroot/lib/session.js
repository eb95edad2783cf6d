import { api } from './api.js';

// Who is signed in: `session.user` is null or { id, name, email, organisation, context, role }.
export const session = {
  user: null,
  users: [],
  get canWrite() {
    return this.user?.role === 'Administrator';
  },
};

export async function loadSession() {
  Object.assign(session, await api.get('/portal/session'));
}

export async function signIn(id) {
  await api.post('/portal/session', { user: id });
  location.assign(location.pathname === '/' ? '/' : location.pathname + location.search);
}

export async function signOut() {
  await api.delete('/portal/session');
  location.assign('/');
}
