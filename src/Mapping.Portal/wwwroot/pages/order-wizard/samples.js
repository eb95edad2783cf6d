/** Samples as the form shows them, the first one that was not ordered yet in front. */
export function firstSample(samples, recent) {
  const ordered = new Set(recent.flatMap((order) => [order.subscriptionId, `${order.customerId} ${order.offer}`]));
  return samples.find((sample) => !ordered.has(sample.subscription?.id) && !ordered.has(`${sample.customer.id} ${sample.offer.name}`)) ?? samples[0] ?? null;
}

export const sampleName = (sample) => `${sample.customer.name}: ${sample.quantity} × ${sample.offer.name}`;

export const customersOf = (samples) => distinct(samples.map((sample) => sample.customer), (customer) => customer.id);

export const offersOf = (samples) => distinct(samples.map((sample) => sample.offer), variantOf);

export const subscriptionsOf = (samples, customer, offer) => samples
  .filter((sample) => sample.subscription && sample.customer.id === customer?.id && offer && variantOf(sample.offer) === variantOf(offer))
  .map((sample) => sample.subscription);

/** What makes an offer one of its own: id, segment, term and billing frequency. */
export const variantOf = (offer) => [offer.id, offer.segment, offer.termDuration, offer.billingFrequency].join(' ');

export const startsWith = (text) => {
  const wanted = text.toLowerCase();
  return (name) => name.toLowerCase().startsWith(wanted) || name.toLowerCase().split(/\s+/).some((word) => word.startsWith(wanted));
};

/** "PO-20261125-4F7K": the same for every attempt of one form, so that nothing is ordered twice. */
export function newOrderId() {
  const date = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const tail = [...crypto.getRandomValues(new Uint8Array(5))].map((byte) => '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'[byte % 32]).join('');
  return `PO-${date}-${tail}`;
}

function distinct(items, keyOf) {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
