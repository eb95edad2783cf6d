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
  const contract = box('Contract', (query) => source.contracts({ ...query, companyId: customer.value.id, serviceId: serviceBox.value?.id, effectiveDate: date.value }),
    (item) => `${item.periodType ?? 'No period'} · ${formatDay(item.startDate)} – ${formatDay(item.endDate)}`,
    { hint: 'Started before the subscription, same billing period', isReady: () => customer.value });
  const date = textField({ label: 'Effective date', type: 'date', hint: 'Empty: the day when the subscription starts', value: previous?.effectiveDate ?? '' });
  const all = [customer, serviceBox, contract];
  fill();
  return { nodes: [ineligible.node, h('div', { class: 'form-row' }, customer.node, serviceBox.node), h('div', { class: 'form-row' }, contract.node, date.node)], read };

  async function fill() {
    customer.set(company ?? previous?.company ?? null);
    serviceBox.set(service ?? previous?.service ?? null);
    if (!serviceBox.value) serviceBox.set(await only(source.services, {}));
    if (customer.value) await chooseContract(true);
    if (previous?.contract && !contract.value) contract.set(previous.contract);
  }

  /** The only eligible contract is chosen; one that was chosen stays while its company does. */
  async function chooseContract(isNewCompany) {
    if (isNewCompany) contract.set(null);
    if (!customer.value || contract.value) return;
    contract.set(await only(source.contracts, { companyId: customer.value.id, serviceId: serviceBox.value?.id }));
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

  function read() {
    const missing = all.filter((field) => !field.value);
    missing.forEach((field) => field.setError('must be chosen'));
    missing[0]?.input.focus();
    return missing.length > 0 ? null : { company: customer.value, service: serviceBox.value, contract: contract.value, effectiveDate: date.value || null };
  }
}

async function only(find, query) {
  const found = await find({ ...query, pageSize: most });
  return found.items.find((item) => item.id === found.preselectedId) ?? null;
}
