import { h } from '../lib/dom.js';
import { field } from './field.js';

/** A file to choose, or several: { node, input, file, files, setError }. */
export function fileField({ accept, multiple = false, ...rest }) {
  const made = field(rest, (props) => h('input', { ...props, type: 'file', accept, multiple, class: 'input' }));
  return { node: made.node, input: made.input, setError: made.setError, get file() { return made.input.files[0]; }, get files() { return [...made.input.files]; } };
}
