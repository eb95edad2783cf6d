import { h } from '../../lib/dom.js';
import { formatDay } from '../../lib/format.js';
import { autotaskLink, named } from '../../ui/autotask.js';
import { badge } from '../../ui/badge.js';
import { facts } from '../../ui/facts.js';
import { findings, notice } from '../../ui/problem.js';

/** What it means to link, before it is done. */
export const linkConsequences = (order) => notice('info', 'This is what it means', h('ul', { class: 'bullets' },
  h('li', null, 'Nothing is written to Autotask now: units, price and cost of the line stay as they are.'),
  h('li', null, order.offer.type === 'AzurePlan'
    ? 'From the effective date’s month on, the monthly run writes the plan’s cost and price to this line.'
    : 'The line is held against quantity and price above. What differs is shown as Out of Sync and is yours to correct.'),
  h('li', null, 'A subscription that is mapped to another contract, as before a renewal, moves: what an Azure plan has billed stays with the old line, which is left as it is.'),
  h('li', null, 'No order makes another line for this subscription, and no other subscription gets this line.')));

/** What came of it: whether Autotask bills as it was said. */
export const linkedNotice = (mapping, connection) => [
  mapping.status === 'Synced'
    ? notice('success', `${mapping.subscription} is linked to Contract Service ${mapping.contractServiceId}`, h('p', null, badge('Synced'), ' Autotask bills it as you said.'))
    : notice('warning', `${mapping.subscription} is linked to Contract Service ${mapping.contractServiceId}, and Autotask bills something else`,
      h('p', null, badge('OutOfSync', { text: 'Out of Sync' }), ` ${mapping.difference ?? ''}`)),
  mapping.warnings.length > 0 && notice('warning', 'Worth knowing', findings(mapping.warnings)),
  h('div', { class: 'card' }, facts([
    ['Contract', [named(mapping.contract, mapping.contractId), ' ', autotaskLink(mapping.autotaskUrl, `contract ${mapping.contract ?? mapping.contractId}`)]],
    ['Contract service', String(mapping.contractServiceId)],
    ['Effective date', formatDay(mapping.effectiveDate)],
    mapping.previousContractId && ['Before', `Contract ${mapping.previousContractId}, Contract Service ${mapping.previousContractServiceId}`],
  ])),
  h('div', { class: 'button-row' }, h('a', { class: 'button primary', href: `/subscriptions?connection=${connection.id}` }, 'To the subscriptions')),
];
