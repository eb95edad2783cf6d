import { api } from '../../lib/api.js';

/** Asks the API for companies, services and contracts that this order may be mapped to. */
export function candidateSource({ order, signal }, connectionId) {
  const about = {
    customerId: order.customer.id, customerName: order.customer.name,
    offerId: order.offer.id, offerName: order.offer.name, offerType: order.offer.type,
    segment: order.offer.segment, termDuration: order.offer.termDuration, billingFrequency: order.offer.billingFrequency,
    subscriptionId: order.subscription?.id, createdAt: order.subscription?.createdAt, startDate: order.subscription?.startDate, endDate: order.subscription?.endDate,
  };
  const path = `/api/connections/${encodeURIComponent(connectionId)}`;
  const read = (what, query) => api.get(`${path}/${what}`, { ...about, ...query }, { signal });
  return {
    options: () => read('sync-options'),
    companies: (query) => read('companies', query),
    services: (query) => read('services', query),
    contracts: (query) => read('contracts', query),
  };
}

export const reasonOf = (candidate) => (candidate.isEligible ? null : candidate.reasons.map((reason) => reason.message).join(' ') || 'Not eligible');

/** The company of the customer's name, if there is exactly one that can be chosen. */
export async function sameNamed(source, customerName) {
  const { items } = await source.companies({ search: customerName, eligibleOnly: true, pageSize: 5 });
  const same = items.filter((item) => item.name.toLowerCase() === customerName.toLowerCase());
  return same.length === 1 ? same[0] : null;
}
