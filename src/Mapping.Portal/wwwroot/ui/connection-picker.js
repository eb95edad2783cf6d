import { h } from '../lib/dom.js';
import { session } from '../lib/session.js';
import { selectField } from './field.js';
import { emptyPanel } from './states.js';

/** Which of them a page is about: the one that its address names, else the first. */
export const chosenConnection = (connections, query) => connections.find((one) => one.id === query.get('connection')) ?? connections[0];

export function connectionPicker(connections, chosen, onchange) {
  const field = selectField({
    label: 'Connection',
    options: connections.map((one) => ({ value: one.id, text: `${one.name} (${one.currency})` })),
    value: chosen.id,
  });
  field.input.addEventListener('change', () => onchange(field.value));
  return field.node;
}

export const noConnection = () => emptyPanel({
  iconName: 'connections',
  title: 'There is no connection yet',
  text: 'A connection is one Autotask instance. What is mapped belongs to it.',
  action: session.canWrite && h('a', { class: 'button primary', href: '/connections' }, 'To the connections'),
});
