import { h } from '../../lib/dom.js';
import { formatDay, formatMoney, formatNumber } from '../../lib/format.js';
import { badge } from '../../ui/badge.js';
import { facts } from '../../ui/facts.js';
import { findings, notice } from '../../ui/problem.js';

/** A preview: where it goes, how much it is, every write, and every reason not to. */
export function planView({ order, connections, choice }, plan) {
  const connection = connections.find((item) => item.id === choice.connectionId);
  return [
    plan.violations.length > 0 && notice('danger', 'It can’t be mapped as it is; nothing is written', findings(plan.violations)),
    plan.warnings.length > 0 && notice('warning', 'Worth knowing', findings(plan.warnings)),
    plan.isSubscriptionAssumed && notice('info', 'CloudCockpit creates the subscription first. It is taken to be created now and to start today; the run checks everything again once it is there.'),
    h('div', { class: 'card' }, h('h3', { class: 'visually-hidden' }, 'Amounts'), facts([
      ['Units', formatNumber(plan.units), true],
      plan.unitPrice !== null && ['Unit price', formatMoney(plan.unitPrice, plan.currency), true],
      plan.unitCost !== null && ['Unit cost', formatMoney(plan.unitCost, plan.currency), true],
      ['Effective date', formatDay(plan.effectiveDate), true],
      plan.firstPeriod && [firstPeriodName(plan.firstPeriod), formatMoney(plan.firstPeriod.price, plan.currency), true],
      plan.firstPeriod && ['Each whole period', formatMoney(plan.firstPeriod.wholePeriodPrice, plan.currency), true],
    ]), plan.units === 0 && plan.firstPeriod === null && h('p', { class: 'hint' }, 'An Azure plan’s line begins at 0: its first month brings the unit, cost and price.')),
    h('div', { class: 'card' }, h('h3', null, 'Where it goes'), facts([
      ['Connection', connection?.name],
      ['Company', plan.company && named(plan.company, plan.isNewCustomerMapping, order.customer.name)],
      ['Service', plan.service && named(plan.service, plan.isNewOfferMapping, order.offer.name)],
      ['Contract', plan.contract && [`${plan.contract.name} `, h('small', { class: 'muted' }, `${formatDay(plan.contract.startDate)} – ${formatDay(plan.contract.endDate)}`)]],
    ])),
    plan.calls.length > 0 && h('div', { class: 'card' }, h('h3', null, `Writes to Autotask (${plan.calls.length})`), plan.calls.map(call)),
  ];
}

const firstPeriodName = (period) => (period.isProrated ? `First period (${period.days} of ${period.periodDays} days)` : `First period, to ${formatDay(period.endDate)}`);

const named = (record, isNew, from) => [`${record.name} `, isNew && badge('new', { text: 'new mapping', tone: 'progress' }), isNew && h('small', { class: 'muted' }, ` from ${from}`)];

const call = (item) => h('div', { class: 'call' },
  h('span', { class: 'method' }, item.method), h('code', null, item.path),
  h('div', { class: 'body stack' }, h('p', null, item.purpose), item.note && h('p', { class: 'hint' }, item.note),
    h('details', { class: 'disclosure' }, h('summary', null, 'Body'), h('pre', { class: 'code-block', tabindex: '0' }, JSON.stringify(item.body, null, 2)))));
