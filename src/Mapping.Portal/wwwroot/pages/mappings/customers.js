import { h } from '../../lib/dom.js';
import { formatDay } from '../../lib/format.js';
import { autotaskLink } from '../../ui/autotask.js';

/** Customer ↔ company: what the mapping page shows and sends. */
export const customers = {
  path: 'customer-mappings',
  title: 'Customer mapping',
  lead: 'Which Autotask company is invoiced for a customer. One customer belongs to one company, and the other way round.',
  one: 'customer',
  many: 'customers',
  target: 'company',
  file: 'customerId,customerName,companyId',
  example: 'a1de2d00-3c5b-4f1e-9a77-000000000001,Alder Dental,174',

  columns: (connection) => [
    { title: 'Customer', main: true, cell: (item) => h('strong', null, item.customer) },
    { title: 'Company', cell: (item) => [item.company ?? '–', h('small', { class: 'muted' }, `No. ${item.companyId}`), autotaskLink(connection.openCompanyUrl && `${connection.openCompanyUrl}${item.companyId}`, `company ${item.company ?? item.companyId}`)] },
    { title: 'Mapped', cell: (item) => [formatDay(item.mappedAt), item.mappedBy && h('small', { class: 'muted break' }, item.mappedBy)] },
  ],
  idOf: (item) => item.customerId,
  nameOf: (item) => item.customer,

  /** What the portal knows of an order's customer. */
  subjectOf: (order) => ({ id: order.customer.id, name: order.customer.name, note: null }),
  candidates: 'companies',
  candidateQuery: (subject) => ({ customerId: subject.id, customerName: subject.name }),
  candidateNote: (company) => [company.type, !company.isActive && 'inactive'].filter(Boolean).join(', '),
  bodyOf: (subject, companyId) => ({ customerName: subject.name, companyId }),
  suggestionsBody: (subjects) => ({ customers: subjects.map(({ id, name }) => ({ id, name })) }),
};
