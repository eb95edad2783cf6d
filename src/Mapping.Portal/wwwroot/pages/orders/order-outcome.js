import { h } from '../../lib/dom.js';
import { formatDay, formatNumber } from '../../lib/format.js';
import { autotaskLink, named } from '../../ui/autotask.js';
import { facts } from '../../ui/facts.js';
import { findings, notice } from '../../ui/problem.js';
import { retryButton } from './retry-button.js';
import { canRetry, isOver } from './order-states.js';

/** Where the order stands, in a sentence, and what came of it. */
export function orderOutcome(view, { onRetried }) {
  const warnings = view.warnings.length > 0 && notice('warning', 'Worth knowing', findings(view.warnings));
  if (!isOver(view)) {
    return [notice('info', 'The sync is running in the background', h('p', null, 'You can leave this page: the order goes on, whatever happens here.')), warnings];
  }
  const retry = canRetry(view) && retryButton(view.orderId, { onRetried });
  return [sentence(view, retry), warnings, view.result && result(view)];
}

function sentence(view, retry) {
  switch (view.status) {
    case 'Mapped': return notice('success', 'The order is mapped to Autotask');
    case 'Ordered': return notice('success', 'The order is placed', h('p', null, 'It was not synced to a connection: nothing was written to Autotask.'));
    case 'Rejected': return notice('warning', 'The order was not mapped; nothing was written to Autotask', findings(view.violations), retry);
    default: return notice('danger', view.message ?? 'The run failed', view.violations.length > 0 && findings(view.violations), h('p', { class: 'notice-foot' }, h('code', null, view.code)), retry);
  }
}

const result = ({ result: value, autotaskUrl, autotaskCompanyUrl }) => h('div', { class: 'card' }, h('h2', null, 'Result'), facts([
  ['Contract service', String(value.contractServiceId), true],
  ['Units', formatNumber(value.units), true],
  ['Effective date', formatDay(value.effectiveDate), true],
  ['Contract', [named(value.contract, value.contractId), ' ', autotaskLink(autotaskUrl, `contract ${value.contract ?? value.contractId}`)]],
  ['Service', named(value.service, value.serviceId)],
  ['Company', [named(value.company, value.companyId), ' ', autotaskLink(autotaskCompanyUrl, `company ${value.company ?? value.companyId}`)]],
  ['Subscription', value.subscriptionId],
]));
