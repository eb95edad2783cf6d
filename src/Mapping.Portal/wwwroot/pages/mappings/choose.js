import { h, newId, replace } from '../../lib/dom.js';
import { api } from '../../lib/api.js';
import { announce } from '../../lib/announce.js';
import { debounce } from '../../ui/debounce.js';
import { openDialog } from '../../ui/dialog.js';
import { checkBox, textField } from '../../ui/field.js';
import { findings, notice, problemDetails } from '../../ui/problem.js';
import { emptyPanel, showLoaded } from '../../ui/states.js';

/** Chooses the company or service of one customer or offer. Answers what was mapped, or null. */
export function chooseTarget(kind, base, connection, subject) {
  const group = newId('target');
  const [body, failure] = [h('div', { class: 'choices-body' }), h('div', { 'aria-live': 'assertive' })];
  const state = { search: '', hideMapped: true, showAll: false, chosen: null };
  const search = textField({ label: `${kind.target[0].toUpperCase()}${kind.target.slice(1)} begins with`, type: 'search' });
  search.input.addEventListener('input', debounce(() => ((state.search = search.value), load())));
  const hide = checkBox({ label: 'Hide mapped', checked: true, isSwitch: true, onchange: () => ((state.hideMapped = hide.value), load()) });
  const all = checkBox({ label: 'Show what can’t be chosen', isSwitch: true, onchange: () => ((state.showAll = all.value), load()) });
  load();

  return openDialog({
    title: `Map ${subject.name}`,
    body: [
      h('p', { class: 'muted' }, `Choose the ${kind.target} in ${connection.name}. Nothing is written to Autotask.`),
      h('div', { class: 'filters' }, search.node, hide.node, all.node), body, failure,
    ],
    actions: [{ label: 'Map', run: save }],
  });

  function load() {
    const query = { ...kind.candidateQuery(subject), search: state.search, hideMapped: state.hideMapped, eligibleOnly: !state.showAll, pageSize: 50 };
    return showLoaded(body, () => api.get(`/api/connections/${connection.id}/${kind.candidates}`, query), draw, { label: 'Asking Autotask' });
  }

  function draw({ items, isComplete }) {
    if (items.length === 0) return emptyPanel({ iconName: 'search', title: `No ${kind.target} found`, text: 'Show mapped ones or those that can’t be chosen to see why.' });
    if (!items.some((item) => item.id === state.chosen && item.isEligible)) state.chosen = null;
    return [
      h('fieldset', { class: 'choices' }, h('legend', { class: 'visually-hidden' }, kind.target), items.map(choice)),
      !isComplete && notice('info', 'There are more: type the first letters of the name.'),
    ];
  }

  function choice(item) {
    const id = newId('choice');
    return h('div', { class: `choice ${item.isEligible ? '' : 'is-ineligible'}` },
      h('input', {
        type: 'radio', name: group, id, value: item.id, disabled: !item.isEligible, checked: item.id === state.chosen,
        'aria-describedby': `${id}-note`, onchange: () => (state.chosen = item.id),
      }),
      h('label', { for: id }, item.name),
      h('div', { class: 'choice-note', id: `${id}-note` }, h('small', { class: 'muted' }, `No. ${item.id} · ${kind.candidateNote(item)}`), item.reasons.length > 0 && findings(item.reasons)));
  }

  async function save() {
    if (state.chosen === null) return replace(failure, notice('danger', `Choose a ${kind.target} first.`)), false;
    try {
      const mapping = await api.put(`${base}/${encodeURIComponent(subject.id)}`, kind.bodyOf(subject, state.chosen));
      announce(`${subject.name} is mapped`);
      return mapping;
    } catch (error) {
      replace(failure, problemDetails(error));
      return false;
    }
  }
}
