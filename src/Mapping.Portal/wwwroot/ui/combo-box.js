import { h, newId, replace } from '../lib/dom.js';
import { announce } from '../lib/announce.js';
import { field } from './field.js';
import { icon } from './icons.js';

/**
 * A choice out of many by the beginning of a name (ARIA combobox with a list).
 *   search(text) → items, asynchronous; text is '' when nothing was typed
 *   nameOf(item) → its name; describe(item) → a second line; reasonOf(item) → why it can't be chosen, or null
 *   onchange(item) – after a choice by the user; note() → a line below the list
 * Returns { node, input, value, set(item), setError(text), reload(), settled(): until what was typed is understood }.
 */
export function comboBox({ label, hint, isRequired, search, nameOf, describe, reasonOf = () => null, onchange, note, placeholder = 'Choose or type' }) {
  const listId = newId('list');
  const list = h('ul', { role: 'listbox', id: listId, 'aria-label': 'Matches' });
  const foot = h('p', { class: 'combo-note', hidden: true });
  const popup = h('div', { class: 'combo-list', hidden: true, onmousedown: (event) => event.preventDefault() }, list, foot);
  let [value, items, active, asked, typing, message, settling] = [null, [], -1, 0, null, null, null];

  const shown = field({ label, hint, isRequired, placeholder }, (props) => h('input', {
    ...props, type: 'text', class: 'input combo-input', role: 'combobox', spellcheck: 'false',
    'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': listId, 'aria-haspopup': 'listbox',
    onclick: () => popup.hidden && open(''), oninput, onkeydown, onblur: () => (settling = settle()),
  }));
  const { input } = shown;
  const box = h('div', { class: 'combo' });
  input.replaceWith(box);
  box.append(input, icon('down'), popup);

  return { node: shown.node, input, get value() { return value; }, set, setError: shown.setError, settled: () => settling, reload: () => (popup.hidden ? null : find(input.value === text() ? '' : input.value)) };

  function text() { return value ? nameOf(value) : ''; }

  function set(item) {
    [value, input.value] = [item, item ? nameOf(item) : ''];
    shown.setError(null);
  }

  async function open(typed) {
    popup.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    await find(typed);
  }

  function close() {
    popup.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  async function find(typed) {
    const mine = ++asked;
    if (items.length === 0) say('Looking …');
    try {
      const found = await search(typed.trim());
      if (mine !== asked) return;
      [items, message] = [found, found.length === 0 ? 'Nothing fits' : null];
    } catch (error) {
      if (mine !== asked || error.name === 'AbortError') return;
      [items, message] = [[], error.message];
    }
    active = -1;
    draw();
    announce(message ?? `${items.length} shown`);
  }

  function draw() {
    replace(list, items.map((item, index) => {
      const reason = reasonOf(item);
      return h('li', {
        role: 'option', id: `${listId}-${index}`, class: `option${index === active ? ' is-active' : ''}`,
        'aria-selected': String(value !== null && nameOf(item) === text() && item.id === value.id), 'aria-disabled': reason ? 'true' : null,
        onclick: () => choose(item),
      }, h('span', null, nameOf(item)), describe && h('small', null, describe(item)), reason && h('small', { class: 'reason' }, reason));
    }));
    say(message ?? note?.() ?? '');
    if (active >= 0) {
      input.setAttribute('aria-activedescendant', `${listId}-${active}`);
      list.children[active].scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  }

  function say(line) {
    foot.hidden = !line;
    foot.textContent = line;
  }

  function choose(item) {
    if (reasonOf(item)) return;
    set(item);
    close();
    announce(`${label}: ${nameOf(item)}`);
    onchange?.(item);
  }

  function oninput() {
    clearTimeout(typing);
    popup.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    typing = setTimeout(() => find(input.value), 120);
  }

  function onkeydown(event) {
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves) {
      event.preventDefault();
      if (popup.hidden) return open('');
      if (items.length > 0) active = (active + moves[event.key] + items.length) % items.length;
      draw();
    } else if (event.key === 'Enter' && !popup.hidden) {
      event.preventDefault();
      const wanted = items[active] ?? best();
      if (wanted) choose(wanted);
    } else if (event.key === 'Escape' && !popup.hidden) {
      event.stopPropagation();
      event.preventDefault();
      input.value = text();
      close();
    }
    return null;
  }

  /** The one that was typed out, or the only one that can be chosen. */
  function best() {
    const possible = items.filter((item) => !reasonOf(item));
    const typed = input.value.trim().toLowerCase();
    return possible.find((item) => nameOf(item).toLowerCase() === typed) ?? (possible.length === 1 ? possible[0] : null);
  }

  async function settle() {
    clearTimeout(typing);
    const typed = input.value.trim();
    if (typed !== text() && typed !== '') await find(typed);
    close();
    const wanted = typed === text() || typed === '' ? null : best();
    if (wanted) choose(wanted);
    else if (typed === '' && value) (set(null), onchange?.(null));
    else input.value = text();
  }
}
