import { h, newId } from '../lib/dom.js';

// Labelled fields with a hint and an error below. Each returns { node, input, value, setError(text | null) }.

/** type: text, number, date, email, password … */
export const textField = ({ type = 'text', value = '', ...rest }) => field(rest, (props) => h('input', { ...props, type, value, class: 'input' }));

export const textArea = ({ value = '', rows = 4, ...rest }) => field(rest, (props) => h('textarea', { ...props, rows, value, class: 'input' }));

/** options: [{ value, text }] */
export const selectField = ({ options, value, ...rest }) => field(rest, (props) => h('select', { ...props, class: 'input' },
  options.map((option) => h('option', { value: option.value, selected: option.value === value }, option.text))));

export function checkBox({ label, checked = false, hint, isSwitch = false, onchange }) {
  const input = h('input', { type: 'checkbox', id: newId('check'), checked, class: isSwitch ? 'switch' : 'check', role: isSwitch ? 'switch' : null, onchange });
  const node = h('div', { class: 'check-row' }, input, h('label', { for: input.id }, label), hint && h('p', { class: 'hint' }, hint));
  return { node, input, get value() { return input.checked; } };
}

/** Shows the API's errors[] beside the fields that they name; what belongs to none comes back. */
export function showErrors(errors, fields) {
  for (const shown of Object.values(fields)) shown.setError(null);
  const rest = errors.filter((error) => !fields[error.field]);
  for (const error of errors) fields[error.field]?.setError(error.message);
  Object.values(fields).find((shown) => shown.input.getAttribute('aria-invalid') === 'true')?.input.focus();
  return rest;
}

export function field({ label, hint, isRequired = false, width, ...props }, make) {
  const id = newId('field');
  const message = h('p', { class: 'field-error', id: `${id}-error`, hidden: true });
  const described = [hint && `${id}-hint`, `${id}-error`].filter(Boolean).join(' ');
  const input = make({ id, 'aria-describedby': described, 'aria-required': isRequired ? 'true' : null, autocomplete: 'off', ...props });
  const node = h('div', { class: `field ${width ?? ''}` },
    h('label', { for: id, id: `${id}-label` }, label), input, message, hint && h('p', { class: 'hint', id: `${id}-hint` }, hint));
  return {
    node,
    input,
    get value() { return input.value.trim(); },
    setError(text) {
      message.hidden = !text;
      message.textContent = text ? `${label} ${text}` : '';
      input.setAttribute('aria-invalid', String(Boolean(text)));
    },
  };
}
