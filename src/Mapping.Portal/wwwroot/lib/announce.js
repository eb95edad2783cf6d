/** Says something to those who can't see it; nothing changes for the others. */
export function announce(text) {
  const region = document.getElementById('announcer');
  region.textContent = '';
  requestAnimationFrame(() => (region.textContent = text));
}
