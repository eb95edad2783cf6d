import { h } from '../lib/dom.js';
import { icon } from './icons.js';

// Problem details of the API: code, sentence, what to do, each violation with its remedy.

export function problemDetails(error, { title } = {}) {
  const violations = error.violations ?? [];
  const errors = error.errors ?? [];
  return h('div', { class: 'notice danger', role: 'alert' },
    icon('warning'),
    h('div', null,
      h('p', { class: 'notice-title' }, title ?? error.detail ?? error.message),
      title && h('p', null, error.detail ?? error.message),
      errors.length > 0 && h('ul', null, errors.map((item) => h('li', null, h('code', null, item.field), ` ${item.message}`))),
      violations.length > 0 && findings(violations),
      h('p', { class: 'notice-foot' }, error.code && h('code', null, error.code), error.correlationId && h('small', null, ` Correlation ${error.correlationId}`))));
}

/** Violations or warnings: what is wrong and what to do about it. */
export const findings = (items) => h('ul', { class: 'findings' }, items.map((item) => h('li', null,
  h('p', null, h('strong', null, item.message)),
  h('p', { class: 'remedy' }, item.remedy),
  h('code', { class: 'code' }, item.code))));

/** A sentence in a coloured box; tone is info, success, warning or danger. */
export const notice = (tone, title, ...body) => h('div', { class: `notice ${tone}`, role: tone === 'danger' ? 'alert' : null },
  icon({ success: 'check', warning: 'warning', danger: 'warning' }[tone] ?? 'info'),
  h('div', null, h('p', { class: 'notice-title' }, title), body));
