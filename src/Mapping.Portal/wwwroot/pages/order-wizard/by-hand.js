import { h } from '../../lib/dom.js';
import { openDialog } from '../../ui/dialog.js';
import { selectField, textField } from '../../ui/field.js';

// What no sample has, entered with its ids as CloudCockpit knows them.
const names = {
  type: ['License', 'AzurePlan', 'SoftwareSubscription', 'PerpetualSoftware', 'AzureReservation', 'AzureSavingsPlan', 'AzureLegacy', 'LicenseLegacy'],
  segment: ['Commercial', 'Education', 'Government', 'NonProfit'],
  termDuration: ['OneYear', 'OneMonth', 'ThreeYears', 'FiveYears', 'NoTerm'],
  billingFrequency: ['Monthly', 'Annual', 'Triennial', 'OneTime', 'None'],
};

const choice = (label, key) => selectField({ label, options: names[key].map((value) => ({ value, text: value })) });
const text = (label, hint) => textField({ label, hint, isRequired: true });

export const anotherCustomer = (use) => byHand('Another customer', () => ({ name: text('Name'), id: text('Id', 'A GUID') }), use);

export const anotherOffer = (use) => byHand('Another offer', () => ({
  name: text('Name'), id: text('Id', 'Such as CFQ7TTC0LCHC:0002'), type: choice('Type', 'type'), segment: choice('Segment', 'segment'),
  termDuration: choice('Term', 'termDuration'), billingFrequency: choice('Billing frequency', 'billingFrequency'),
}), use);

export const anotherSubscription = (use) => byHand('Another subscription', () => ({
  name: text('Name'), id: text('Id', 'A GUID'), createdAt: textField({ label: 'Created', type: 'datetime-local', isRequired: true }), startDate: textField({ label: 'Starts', type: 'date', isRequired: true }),
}), (item) => use({ ...item, createdAt: new Date(item.createdAt).toISOString() }));

function byHand(title, make, use) {
  return h('button', { type: 'button', class: 'button quiet small', onclick: ask }, title);

  function ask() {
    const fields = make();
    return openDialog({ title, body: Object.values(fields).map((field) => field.node), actions: [{ label: 'Use it', run: () => take(fields) }] });
  }

  function take(fields) {
    const missing = Object.values(fields).filter((field) => !field.value);
    missing.forEach((field) => field.setError('is required'));
    missing[0]?.input.focus();
    if (missing.length > 0) return false;
    use(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value])));
    return true;
  }
}
