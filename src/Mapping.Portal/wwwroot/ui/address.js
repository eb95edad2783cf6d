import { h } from '../lib/dom.js';

/** A person's address: it may break after the @, and nowhere else unless it has to. */
export function personAddress(text) {
  const at = (text ?? '').indexOf('@');
  return h('span', { class: 'address' }, at > 0 ? [text.slice(0, at + 1), h('wbr'), text.slice(at + 1)] : text);
}
