import { formatMoney, formatNumber } from '../../lib/format.js';
import { facts } from '../../ui/facts.js';
import { describeOffer, subscriptionLine } from './order-fields.js';

export const orderFacts = (order) => facts([
  ['Customer', order.customer.name],
  ['Offer', `${order.offer.name} (${describeOffer(order.offer)})`],
  ['Subscription', order.subscription ? `${order.subscription.name}, ${subscriptionLine(order.subscription)}` : `${order.subscriptionName} (new)`],
  ['Quantity', formatNumber(order.quantity)],
  order.price && ['Unit price', formatMoney(order.price.unitPrice, order.price.currency)],
  order.price && ['Unit cost', formatMoney(order.price.unitCost, order.price.currency)],
  order.price && ['Each period', formatMoney(order.quantity * order.price.unitPrice, order.price.currency)],
  order.orderId && ['Order', order.orderId],
]);
