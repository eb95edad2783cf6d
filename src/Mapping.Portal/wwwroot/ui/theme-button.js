import { h, replace } from '../lib/dom.js';
import { icon } from './icons.js';

const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');

/** Changes between light and dark and remembers it; until then the system decides. */
export function themeButton() {
  const button = h('button', { class: 'icon-button', type: 'button', onclick: toggle });
  const draw = () => replace(button, icon(isDark() ? 'sun' : 'moon'), h('span', { class: 'visually-hidden' }, isDark() ? 'Light colours' : 'Dark colours'));
  system.addEventListener('change', draw);
  draw();
  return button;

  function toggle() {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    localStorage.setItem('theme', root.dataset.theme);
    draw();
  }
}

const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
