import { h, newId } from '../lib/dom.js';
import { icon } from './icons.js';

/**
 * A modal dialog. `body` is nodes; `actions` are [{ label, tone: 'primary' | 'danger', run: async () => value | false }]: false keeps it open.
 * Resolves with the action's value, or null when it was closed. Focus comes back to where it was.
 */
export function openDialog({ title, body, actions = [] }) {
  const id = newId('dialog');
  const opener = document.activeElement;
  const dialog = h('dialog', { class: 'dialog', 'aria-labelledby': id });
  return new Promise((resolve) => {
    const close = (value) => (dialog.close(), dialog.remove(), opener?.focus?.(), resolve(value));
    dialog.append(
      h('div', { class: 'dialog-head' }, h('h2', { id }, title),
        h('button', { type: 'button', class: 'icon-button', onclick: () => close(null) }, icon('cross'), h('span', { class: 'visually-hidden' }, 'Close'))),
      h('div', { class: 'dialog-body' }, body),
      actions.length === 0 ? '' : h('div', { class: 'dialog-foot' },
        h('button', { type: 'button', class: 'button', onclick: () => close(null) }, 'Cancel'),
        actions.map((action) => button(action, close))));
    dialog.addEventListener('cancel', (event) => (event.preventDefault(), close(null)));
    document.body.append(dialog);
    dialog.showModal();
  });
}

function button({ label, tone = 'primary', run }, close) {
  const element = h('button', {
    type: 'button', class: `button ${tone}`,
    onclick: async () => {
      element.disabled = true;
      const value = await run();
      element.disabled = false;
      if (value !== false) close(value ?? true);
    },
  }, label);
  return element;
}
