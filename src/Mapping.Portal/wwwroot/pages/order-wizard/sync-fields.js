import { h, replace } from '../../lib/dom.js';
import { announce } from '../../lib/announce.js';
import { selectField } from '../../ui/field.js';
import { problemDetails } from '../../ui/problem.js';
import { loadingPanel } from '../../ui/states.js';
import { candidateSource, sameNamed } from './candidates.js';
import { candidateFields } from './candidate-fields.js';

/** Connection, Customer, Service, Contract. `read()` is the sync choice, or null when something is missing. */
export function syncFields(state) {
  const only = state.connections.length === 1 ? state.connections[0].id : '';
  const connection = selectField({
    label: 'Connection', isRequired: true, value: state.choice?.connectionId ?? only, onchange: load,
    options: [{ value: '', text: 'Choose a connection' }, ...state.connections.map((item) => ({ value: item.id, text: `${item.name} (${item.currency})` }))],
  });
  const body = h('div', { class: 'stack' });
  let fields = null;
  if (connection.value) load();
  return { node: h('div', { class: 'stack' }, connection.node, body), read };

  async function load() {
    fields = null;
    connection.setError(null);
    if (!connection.value) return replace(body);
    replace(body, loadingPanel('Customer, Service and Contract'));
    const [source, asked] = [candidateSource(state, connection.value), connection.value];
    try {
      const options = await source.options();
      const company = options.company ?? await sameNamed(source, state.order.customer.name);
      if (asked !== connection.value) return null;
      fields = candidateFields(source, { ...options, company, isMapped: Boolean(options.company), previous: state.choice?.connectionId === asked ? state.choice : null });
      return replace(body, fields.nodes);
    } catch (error) {
      return error.name === 'AbortError' ? null : replace(body, problemDetails(error));
    }
  }

  async function read() {
    if (!connection.value) connection.setError('must be chosen');
    const chosen = await fields?.read();
    if (!connection.value || !chosen) announce('Choose customer, service and contract first');
    return connection.value && chosen ? { connectionId: connection.value, ...chosen } : null;
  }
}
