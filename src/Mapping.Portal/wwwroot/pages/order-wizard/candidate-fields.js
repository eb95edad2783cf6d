import { h } from '../../lib/dom.js';
import { formatDay, formatMoney } from '../../lib/format.js';
import { comboBox } from '../../ui/combo-box.js';
import { checkBox, textField } from '../../ui/field.js';
import { reasonOf } from './candidates.js';

const most = 50;

/** Customer, Service and Contract: prefilled as mapped; what can't be chosen is shown on demand with its reason. */
export function candidateFields(source, { company, service, isMapped, missingCompanyId, missingServiceId, previous }) {
  const ineligible = checkBox({ label: 'Show ineligible', isSwitch: true, hint: 'With the reason beside each.', onchange: () => all.forEach((field) => field.reload()) });
  const customer = box('Customer', source.companies, (item) => item.type, {
    hint: missingCompanyId ? `It was mapped to company ${missingCompanyId}, which Autotask does not show any more`
      : isMapped ? 'Mapped already' : company ? 'A company of the same name; mapped by this order' : 'The company in Autotask',
    onchange: () => chooseContract(true),
  });
  const serviceBox = box('Service', source.services, (item) => `${item.periodType ?? 'No period'} · ${formatMoney(item.unitPrice)}`, {
    hint: missingServiceId ? `The offer was mapped to service ${missingServiceId}, which Autotask does not show any more` : service ? 'Mapped already' : 'The recurring service in Autotask',
    onchange: () => chooseContract(false),
  });
  const contract = box('Contract', (query) => source.contracts({ ...query, ...aboutContract() }),
    (item) => `${item.periodType ?? 'No period'} · ${formatDay(item.startDate)} – ${formatDay(item.endDate)}`,
    { hint: 'Started before the subscription, same billing period', isReady: () => customer.value });
  const repeat = checkBox({
    label: 'Allow a second line', hint: 'The contract has this service already.', checked: Boolean(previous?.allowRepeatService), onchange: () => chooseContract(true),
  });
  repeat.node.hidden = !repeat.value;
  const none = h('p', { class: 'field-error', hidden: true }, 'No contract fits: Show ineligible says why.');
  const date = textField({ label: 'Effective date', type: 'date', hint: 'Empty: the day when the subscription starts', value: previous?.effectiveDate ?? '' });
  const all = [customer, serviceBox, contract];
  fill();
  return { nodes: [ineligible.node, h('div', { class: 'form-row' }, customer.node, serviceBox.node), contract.node, none, repeat.node, h('div', { class: 'form-row' }, date.node, h('div'))], read };

  async function fill() {
    customer.set(company ?? previous?.company ?? null);
    serviceBox.set(service ?? previous?.service ?? null);
    if (!serviceBox.value) serviceBox.set(preselected(await source.services({ pageSize: most })));
    if (customer.value) await chooseContract(true);
    if (previous?.contract && !contract.value) contract.set(previous.contract);
  }

  /** The only eligible contract is chosen; one that was chosen stays while its company does. */
  async function chooseContract(isNew) {
    if (isNew) contract.set(null);
    none.hidden = true;
    if (!customer.value || contract.value) return;
    const found = await source.contracts({ ...aboutContract(), pageSize: most });
    repeat.node.hidden = !repeat.value && !found.items.some((item) => item.reasons.some((reason) => reason.code === 'ServiceAlreadyOnContract'));
    none.hidden = found.items.some((item) => item.isEligible);
    contract.set(preselected(found));
  }

  function aboutContract() {
    return { companyId: customer.value.id, serviceId: serviceBox.value?.id, effectiveDate: date.value, allowRepeatService: repeat.value };
  }

  function box(label, find, describe, { hint, onchange, isReady = () => true }) {
    let isComplete = true;
    return comboBox({
      label, hint, isRequired: true, describe, onchange, reasonOf, nameOf: (item) => item.name,
      note: () => (isReady() ? !isComplete && 'There are more: type how the name begins' : 'Choose the customer first'),
      search: async (search) => {
        if (!isReady()) return [];
        const found = await find({ search, eligibleOnly: !ineligible.value, pageSize: most });
        isComplete = found.isComplete;
        return found.items;
      },
    });
  }

  async function read() {
    await Promise.all(all.map((field) => field.settled()));
    const missing = all.filter((field) => !field.value);
    missing.forEach((field) => field.setError('must be chosen'));
    missing[0]?.input.focus();
    return missing.length > 0 ? null
      : { company: customer.value, service: serviceBox.value, contract: contract.value, effectiveDate: date.value || null, allowRepeatService: repeat.value };
  }
}

const preselected = (found) => found.items.find((item) => item.id === found.preselectedId) ?? null;
