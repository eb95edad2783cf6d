import { h, newId } from '../../lib/dom.js';
import { selectField, textField } from '../../ui/field.js';
import { anotherSubscription } from './by-hand.js';
import { subscriptionsOf } from './samples.js';
import { subscriptionLine } from './order-fields.js';

/** A subscription that exists already, or the name of one that CloudCockpit is to create, unless it `mustExist`. */
export function subscriptionFields({ samples, customer, offer, mustExist = false }) {
  const group = newId('subscription');
  const existing = radio('existing', 'It exists already', 'It is mapped as it is');
  const fresh = radio('new', 'Order it', 'CloudCockpit creates it first');
  const which = selectField({ label: 'Subscription', options: [] });
  const name = textField({ label: 'Subscription name', isRequired: true, maxlength: 255 });
  let known = [];
  const another = anotherSubscription((item) => onOrderChanged({ subscription: item }));
  const node = h('fieldset', { class: 'fieldset', onchange: show },
    h('legend', null, 'The subscription'), !mustExist && h('div', { class: 'choice-list' }, existing.node, fresh.node), which.node, name.node, another);

  return {
    node,
    byPath: { subscription: which, 'subscription.id': which, subscriptionName: name },
    read: () => (existing.input.checked ? { subscription: known[Number(which.input.value)] } : { subscriptionName: name.value || undefined }),
    offer: onOrderChanged,
  };

  /** Called when customer or offer changed; `values` are an order's. */
  function onOrderChanged(values) {
    known = subscriptionsOf(samples, customer.value, offer.value);
    if (values?.subscription && !known.some((item) => item.id === values.subscription.id)) known.push(values.subscription);
    which.input.replaceChildren(...known.map((item, index) => h('option', { value: String(index) }, `${item.name} – ${subscriptionLine(item)}`)));
    if (values?.subscription) which.input.value = String(known.findIndex((item) => item.id === values.subscription.id));
    existing.input.disabled = known.length === 0;
    existing.input.checked = mustExist || (known.length > 0 && !values?.subscriptionName);
    fresh.input.checked = !existing.input.checked;
    name.input.value = values?.subscriptionName ?? (customer.value && offer.value ? `${offer.value.name} for ${customer.value.name}` : '');
    show();
  }

  function show() {
    which.node.hidden = !existing.input.checked;
    name.node.hidden = existing.input.checked;
  }

  function radio(value, text, hint) {
    const input = h('input', { type: 'radio', name: group, value });
    return { input, node: h('label', { class: 'choice' }, input, h('strong', null, text), h('small', null, hint)) };
  }
}
