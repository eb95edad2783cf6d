import { formatDay, formatMoney, formatNumber } from '../../lib/format.js';

const watched = [
  ['Units', (plan) => formatNumber(plan.units)],
  ['Unit price', (plan) => formatMoney(plan.unitPrice, plan.currency)],
  ['Effective date', (plan) => formatDay(plan.effectiveDate)],
  ['First period', (plan) => formatMoney(plan.firstPeriod?.price, plan.currency)],
  ['Company', (plan) => plan.company?.name ?? '–'],
  ['Service', (plan) => plan.service?.name ?? '–'],
  ['Contract', (plan) => plan.contract && `${plan.contract.name}, ${formatDay(plan.contract.startDate)} – ${formatDay(plan.contract.endDate)}`],
  ['Writes', (plan) => formatNumber(plan.calls.length)],
  ['Rules against it', (plan) => plan.violations.map((violation) => violation.message).join(' ') || 'none'],
];

/** In words: what is different now. */
export function planChanges(before, now) {
  const changes = watched.map(([name, of]) => [name, of(before), of(now)]).filter(([, old, current]) => old !== current);
  return changes.length === 0 ? 'The details of a write are different.' : `${changes.map(([name, old, current]) => `${name}: ${old} is now ${current}`).join('; ')}.`;
}
