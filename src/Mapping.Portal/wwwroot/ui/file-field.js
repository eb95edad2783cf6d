import { h } from '../lib/dom.js';
import { field } from './field.js';

/** A file to choose: { node, input, file, setError }. */
export function fileField({ accept, ...rest }) {
  const made = field(rest, (props) => h('input', { ...props, type: 'file', accept, class: 'input' }));
  return { node: made.node, input: made.input, setError: made.setError, get file() { return made.input.files[0]; } };
}
