import { h, replace } from '../../lib/dom.js';
import { api } from '../../lib/api.js';
import { announce } from '../../lib/announce.js';
import { showErrors } from '../../ui/field.js';
import { notice, problemDetails } from '../../ui/problem.js';
import { showLoaded } from '../../ui/states.js';
import { candidateSource } from '../order-wizard/candidates.js';
import { orderFacts } from '../order-wizard/order-facts.js';
import { aboutLine, lineFields } from './line-fields.js';
import { linkConsequences, linkedNotice } from './link-notices.js';

/** The contract and its line, and what linking means. Nothing is kept before Link. */
export function linkStep(state, { back }) {
  const { order, connection, signal } = state;
  const source = candidateSource(state, connection.id);
  const body = h('div', { class: 'stack' });
  showLoaded(body, read, draw, { signal, label: 'Where it is billed' });
  return h('section', { class: 'card stack' }, h('h2', null, 'Where it is billed'), orderFacts({ ...order, orderId: null }), body);

  async function read() {
    const { company, service } = await source.options();
    return { company, service, contracts: company && service && await source.contracts(aboutLine(company, service)) };
  }

  function draw({ company, service, contracts }) {
    if (!company || !service) return [missing(company, service), buttons()];
    const [fields, problem] = [lineFields(source, company, service, contracts), h('div', { 'aria-live': 'assertive' })];
    const link = h('button', { type: 'submit', class: 'button primary' }, 'Link');
    return h('form', { class: 'form', novalidate: true, 'aria-label': 'Where it is billed', onsubmit: (event) => (event.preventDefault(), save(fields, link, problem)) },
      fields.nodes, linkConsequences(order), problem, buttons(link));
  }

  async function save(fields, button, problem) {
    button.disabled = true;
    replace(problem);
    try {
      const { customer, offer, quantity, price, subscription } = order;
      const mapping = await api.put(
        `/api/connections/${connection.id}/subscription-mappings/${subscription.id}`, { customer, offer, quantity, price, subscription, ...await fields.read() }, { signal });
      announce(`${subscription.name} is linked`);
      replace(body, linkedNotice(mapping, connection));
    } catch (error) {
      if (error.name === 'AbortError') return;
      const rest = showErrors(error.errors ?? [], fields.byPath);
      if (rest.length > 0 || !error.errors?.length) replace(problem, problemDetails(error));
      button.disabled = false;
    }
  }

  function buttons(link) {
    return h('div', { class: 'button-row' }, link, h('button', { type: 'button', class: 'button', onclick: back }, 'Back'));
  }

  /** Company and service are read from the mappings, so these come first. */
  function missing(company, service) {
    const to = (path, text) => h('p', null, h('a', { href: `${path}?connection=${connection.id}` }, text));
    return notice('warning', 'Something has to be mapped first',
      !company && to('/customers', `Map the customer ${order.customer.name} to its company`),
      !service && to('/offers', `Map the offer ${order.offer.name} to its service`));
  }
}
