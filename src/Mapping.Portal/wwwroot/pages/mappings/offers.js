import { h } from '../../lib/dom.js';
import { formatDay, formatMoney, words } from '../../lib/format.js';

/** Offer variant ↔ service: what the mapping page shows and sends. */
export const offers = {
  path: 'offer-mappings',
  title: 'Offer mapping',
  lead: 'Which Autotask service stands for an offer with its segment, term and billing frequency. One variant belongs to one service, and the other way round.',
  one: 'offer',
  many: 'offers',
  target: 'service',
  file: 'offerId,offerName,segment,termDuration,billingFrequency,serviceId',
  example: 'CFQ7TTC0LH18:0001,Microsoft 365 Business Basic,Commercial,OneMonth,Monthly,13',

  columns: () => [
    { title: 'Offer', main: true, cell: (item) => [h('strong', null, item.offer), h('small', { class: 'muted break' }, item.offerId)] },
    { title: 'Variant', cell: (item) => variant(item) },
    { title: 'Service', cell: (item) => [item.service ?? '–', h('small', { class: 'muted' }, `No. ${item.serviceId}`)] },
    { title: 'Mapped', cell: (item) => [formatDay(item.mappedAt), item.mappedBy && h('small', { class: 'muted break' }, item.mappedBy)] },
  ],
  idOf: (item) => item.id,
  nameOf: (item) => item.offer,

  /** What the portal knows of an order's offer. */
  subjectOf: ({ offer }) => ({ id: idOf(offer), name: offer.name, note: `${offer.id} · ${variant(offer)}`, offer }),
  candidates: 'services',
  candidateQuery: ({ offer }) => ({
    offerId: offer.id, offerName: offer.name, offerType: offer.type, segment: offer.segment, termDuration: offer.termDuration, billingFrequency: offer.billingFrequency,
  }),
  candidateNote: (service) => [service.periodType, formatMoney(service.unitPrice), !service.isActive && 'inactive'].filter(Boolean).join(', '),
  bodyOf: (subject, serviceId) => ({ offer: subject.offer, serviceId }),
  suggestionsBody: (subjects) => ({ offers: subjects.map(({ offer }) => ({ offer })) }),
};

const variant = (offer) => [offer.segment, offer.termDuration, offer.billingFrequency].map(words).join(' · ');

/** The variant as the API's addresses spell it. */
const idOf = (offer) => [escape(offer.id), offer.segment, offer.termDuration, offer.billingFrequency].join('.');

const escape = (id) => id.replace(/[^A-Za-z0-9._@:-]/g, (letter) => `~${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
