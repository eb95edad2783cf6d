// h('button', { class: 'button', onclick: save }, 'Save') makes an element. Children: nodes, texts, arrays; null and false are left out.
// Texts are always texts: nothing of the API's is ever parsed as HTML.
const asProperty = new Set(['value', 'checked', 'selected', 'disabled', 'hidden', 'indeterminate', 'multiple', 'open']);

export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) set(element, name, value);
  element.append(...nodes(children));
  return element;
}

export function svg(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function replace(container, ...children) {
  container.replaceChildren(...nodes(children));
  return container;
}

let counter = 0;
/** An id that no other element of the page has. */
export const newId = (name = 'id') => `${name}-${++counter}`;

function set(element, name, value) {
  if (value === null || value === undefined) return;
  if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
  else if (name === 'dataset') Object.assign(element.dataset, value);
  else if (asProperty.has(name)) element[name] = value;
  else if (value === true) element.setAttribute(name, '');
  else if (value !== false) element.setAttribute(name, value);
  else if (name.startsWith('aria-')) element.setAttribute(name, 'false');
}

function nodes(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}
