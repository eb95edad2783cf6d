import { h, replace } from '../lib/dom.js';
import { session } from '../lib/session.js';
import { readConnections } from './connections.js';
import { selectField } from './field.js';
import { pageHead } from './page-head.js';
import { emptyPanel, showLoaded } from './states.js';

/**
 * A page about one connection: the one that the address names, else the first. `draw({ connection, picker })` answers { actions, content };
 * `choose(id)` goes to the same page of another one.
 */
export function connectionPage({ title, lead, back, query, signal, choose, draw }) {
  const [body, actions] = [h('div'), h('div', { class: 'page-actions' })];
  showLoaded(body, () => readConnections(signal), (connections) => {
    if (connections.length === 0) return noConnection();
    const connection = connections.find((one) => one.id === query.get('connection')) ?? connections[0];
    const page = draw({ connection, picker: connectionPicker(connections, connection, choose) });
    replace(actions, page.actions);
    return page.content;
  }, { signal, label: `Loading ${title}` });
  return h('section', null, pageHead(title, { lead, back, actions }), body);
}

function connectionPicker(connections, chosen, choose) {
  const field = selectField({
    label: 'Connection',
    options: connections.map((one) => ({ value: one.id, text: `${one.name} (${one.currency})` })),
    value: chosen.id,
    onchange: (event) => choose(event.target.value),
  });
  return field.node;
}

const noConnection = () => emptyPanel({
  iconName: 'connections',
  title: 'There is no connection yet',
  text: 'A connection is one Autotask instance. What is mapped belongs to it.',
  action: session.canWrite && h('a', { class: 'button primary', href: '/connections' }, 'To the connections'),
});
