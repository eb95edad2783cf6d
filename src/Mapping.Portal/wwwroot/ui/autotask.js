import { h } from '../lib/dom.js';
import { icon } from './icons.js';

/** Opens a record in Autotask's own pages; nothing when the API names no address there. */
export const autotaskLink = (address, what) => isSafe(address) && h('a', { class: 'external', href: address, target: '_blank', rel: 'noopener noreferrer' },
  'Open in Autotask', h('span', { class: 'visually-hidden' }, ` ${what}, in a new tab`), icon('external'));

/** A name with its number beside it; older rows have no name. */
export const named = (name, id, one = 'No.') => (name ? [name, h('small', { class: 'muted' }, ` No. ${id}`)] : `${one} ${id}`);

const isSafe = (address) => URL.canParse(address) && new URL(address).protocol === 'https:';
