import { h } from '../../lib/dom.js';
import { formatDay } from '../../lib/format.js';
import { comboBox } from '../../ui/combo-box.js';
import { textField } from '../../ui/field.js';
import { reasonOf } from '../order-wizard/candidates.js';

/** That the contract has the service already is what is wanted here. */
export const aboutLine = (company, service) => ({ companyId: company.id, serviceId: service.id, allowRepeatService: true, forLink: true, pageSize: 50 });

/**
 * Contract, Contract Service and the day from which it is held against the subscription; the only contract that can be chosen is. `read()` is what the API takes.
 */
export function lineFields(source, company, service, { items, preselectedId }) {
  let isComplete = true;
  const date = textField({ label: 'Effective date', type: 'date', hint: 'From when on Autotask bills it. Empty: when subscription or contract began, whichever is later', width: 'short' });
  const contract = comboBox({
    label: 'Contract', isRequired: true, hint: `Of ${company.name}, with a line of ${service.name}`, reasonOf, nameOf: (item) => item.name,
    describe: (item) => `No. ${item.id} · ${item.periodType ?? 'No period'} · ${formatDay(item.startDate)} – ${formatDay(item.endDate)}`,
    note: () => !isComplete && 'There are more: type how the name begins',
    search: async (search) => {
      const found = await source.contracts({ ...aboutLine(company, service), effectiveDate: date.value, search });
      isComplete = found.isComplete;
      return found.items;
    },
  });
  contract.set(items.find((item) => item.id === preselectedId) ?? null);
  const line = textField({ label: 'Contract Service', isRequired: true, inputmode: 'numeric', hint: 'The id of the line in Autotask', width: 'short' });

  return {
    nodes: [contract.node, h('div', { class: 'form-row' }, line.node, date.node)],
    byPath: { contractId: contract, contractServiceId: line, effectiveDate: date },
    async read() {
      await contract.settled();
      return { contractId: contract.value?.id, contractServiceId: number(line.value), effectiveDate: date.value || undefined };
    },
  };
}

/** What is no number goes to the API as it is, which says so. */
const number = (text) => (text === '' ? undefined : /^\d+$/.test(text) ? Number(text) : text);
