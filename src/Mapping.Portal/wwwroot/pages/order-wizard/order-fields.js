import { h } from '../../lib/dom.js';
import { formatDay, words } from '../../lib/format.js';
import { comboBox } from '../../ui/combo-box.js';
import { selectField, textField } from '../../ui/field.js';
import { anotherCustomer, anotherOffer } from './by-hand.js';
import { subscriptionFields } from './subscription-fields.js';
import { customersOf, firstSample, newOrderId, offersOf, sampleName, startsWith } from './samples.js';

export const describeOffer = (offer) => [offer.segment, offer.termDuration, offer.billingFrequency].map(words).join(' · ');

/** The order's fields, filled with a sample that was not ordered yet. `read()` makes the body that the API takes. */
export function orderFields({ samples, recent, order, mustExist }) {
  const orderId = order?.orderId ?? newOrderId();
  const [customers, offers] = [customersOf(samples), offersOf(samples)];
  const sample = selectField({
    label: 'Fill in a sample', options: samples.map((item, index) => ({ value: String(index), text: sampleName(item) })), onchange: () => fill(samples[sample.value]),
  });
  const customer = comboBox({
    label: 'Customer', isRequired: true, nameOf: (item) => item.name, describe: (item) => item.id,
    search: async (text) => customers.filter((item) => startsWith(text)(item.name)), onchange: () => subscription.offer(),
  });
  const offer = comboBox({
    label: 'Offer', isRequired: true, nameOf: (item) => item.name, describe: (item) => `${item.id} · ${describeOffer(item)}`,
    search: async (text) => offers.filter((item) => startsWith(text)(item.name)), onchange: () => (showOffer(), subscription.offer()),
  });
  const terms = h('p', { class: 'hint' });
  const subscription = subscriptionFields({ samples, customer, offer, mustExist });
  const quantity = textField({ label: 'Quantity', type: 'number', min: 1, step: 1, isRequired: true, inputmode: 'numeric' });
  const unitPrice = textField({ label: 'Unit price', inputmode: 'decimal', isRequired: true, hint: 'What the customer pays' });
  const unitCost = textField({ label: 'Unit cost', inputmode: 'decimal', isRequired: true, hint: 'What it costs you' });
  const currency = textField({ label: 'Currency', maxlength: 3, isRequired: true });
  const priced = [unitPrice, unitCost, currency];
  const free = h('p', { class: 'hint', hidden: true }, 'An Azure plan has no price of its own: its cost comes month by month.');
  customer.node.append(anotherCustomer((item) => (customers.push(item), customer.set(item), subscription.offer())));
  offer.node.append(terms, anotherOffer((item) => (offers.push(item), offer.set(item), showOffer(), subscription.offer())));

  if (order) fill(order);
  else if (samples.length > 0) (sample.input.value = String(samples.indexOf(firstSample(samples, recent))), fill(samples[sample.value]));

  return {
    nodes: [samples.length > 0 && sample.node, h('div', { class: 'form-row' }, customer.node, offer.node), subscription.node,
      h('div', { class: 'form-row narrow' }, quantity.node, priced.map((field) => field.node)), free],
    byPath: {
      customer, 'customer.id': customer, offer, 'offer.id': offer, quantity, price: unitPrice, 'price.unitPrice': unitPrice, 'price.unitCost': unitCost, 'price.currency': currency,
      ...subscription.byPath,
    },
    read: () => ({
      orderId, customer: customer.value, offer: offer.value, quantity: number(quantity.value), price: isAzure() ? undefined : readPrice(), ...subscription.read(),
    }),
  };

  function fill(values) {
    customer.set(customers.find((item) => item.id === values.customer.id) ?? values.customer);
    offer.set(values.offer);
    quantity.input.value = values.quantity;
    unitPrice.input.value = values.price?.unitPrice ?? '';
    unitCost.input.value = values.price?.unitCost ?? '';
    currency.input.value = values.price?.currency ?? 'EUR';
    showOffer();
    subscription.offer(values);
  }

  function showOffer() {
    terms.textContent = offer.value ? describeOffer(offer.value) : '';
    priced.forEach((field) => (field.node.hidden = isAzure()));
    free.hidden = !isAzure();
  }

  function isAzure() { return offer.value?.type === 'AzurePlan'; }

  function readPrice() {
    return { unitCost: number(unitCost.value), unitPrice: number(unitPrice.value), currency: currency.value.toUpperCase() };
  }
}

/** A decimal comma is a decimal point; what is no number goes to the API as it is, which says so. */
function number(text) {
  const plain = text.replace(',', '.');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : text === '' ? undefined : text;
}

export const subscriptionLine = (item) => `created ${formatDay(item.createdAt)}, starts ${formatDay(item.startDate)}`;
