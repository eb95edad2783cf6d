import { h, newId, replace } from '../../lib/dom.js';
import { api } from '../../lib/api.js';
import { announce } from '../../lib/announce.js';
import { badge } from '../../ui/badge.js';
import { openDialog } from '../../ui/dialog.js';
import { notice, problemDetails } from '../../ui/problem.js';
import { emptyPanel, showLoaded } from '../../ui/states.js';

/** Matches by name, each to be ticked by a person: nothing is mapped by itself. Answers whether anything was. */
export function suggestMatches(kind, base, subjects) {
  const chosen = new Map();
  const [body, failure] = [h('div'), h('div', { class: 'stack', 'aria-live': 'assertive' })];
  showLoaded(body, () => api.post(`${base}/suggestions`, kind.suggestionsBody(subjects)), draw, { label: 'Comparing names' });

  return openDialog({
    title: `Suggested ${kind.target === 'company' ? 'companies' : 'services'}`,
    body: [h('p', { class: 'muted' }, 'By name, exactly or without case, accents and legal forms. Tick what is right: the rest stays as it is.'), body, failure],
    actions: [{ label: 'Map ticked', run: save }],
  });

  function draw({ items }) {
    const found = items.filter((item) => item.matches.length > 0);
    if (found.length === 0) return emptyPanel({ iconName: 'search', title: 'No name matches', text: `Map each ${kind.one} by hand.` });
    return h('ul', { class: 'suggestions' }, found.map(suggestion));
  }

  function suggestion(item) {
    return h('li', null, h('p', null, h('strong', null, item.name)), item.matches.map((match) => tick(item, match)));
  }

  function tick(item, match) {
    const id = newId('match');
    return h('div', { class: 'check-row' },
      h('input', { type: 'checkbox', class: 'check', id, disabled: match.isMapped, onchange: (event) => mark(item, match, event.target) }),
      h('label', { for: id }, `${match.name} `, h('small', { class: 'muted' }, `No. ${match.id}`)),
      match.isMapped ? badge('Taken', { text: 'Mapped to another', tone: 'neutral' }) : badge(match.confidence, { text: match.confidence === 'Exact' ? 'Exact' : 'Nearly', tone: match.confidence === 'Exact' ? 'success' : 'warning' }));
  }

  /** One target for each. */
  function mark(item, match, box) {
    for (const other of box.closest('li').querySelectorAll('input')) other.checked = other === box && box.checked;
    if (box.checked) chosen.set(item.id, match.id);
    else chosen.delete(item.id);
  }

  async function save() {
    if (chosen.size === 0) return replace(failure, notice('info', 'Nothing is ticked, so nothing is mapped.')), false;
    const failures = [];
    for (const subject of subjects.filter((one) => chosen.has(one.id))) {
      await api.put(`${base}/${encodeURIComponent(subject.id)}`, kind.bodyOf(subject, chosen.get(subject.id)))
        .then(() => chosen.delete(subject.id), (error) => failures.push(problemDetails(error, { title: `${subject.name} was not mapped` })));
    }

    replace(failure, failures);
    if (failures.length === 0) announce('The ticked ones are mapped');
    return failures.length === 0;
  }
}
