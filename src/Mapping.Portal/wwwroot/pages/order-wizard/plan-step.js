import { h, replace } from '../../lib/dom.js';
import { api } from '../../lib/api.js';
import { announce } from '../../lib/announce.js';
import { focusHeading, navigate } from '../../lib/router.js';
import { checkBox } from '../../ui/field.js';
import { notice, problemDetails } from '../../ui/problem.js';
import { showLoaded } from '../../ui/states.js';
import { planChanges } from './plan-changes.js';
import { planView } from './plan-view.js';

/** What the run would do, exactly; nothing is written before Confirm Sync, and only what is shown here. */
export function planStep(state, { back }) {
  const body = h('div', { class: 'stack' });
  const repeat = checkBox({ label: 'Allow a second line', checked: Boolean(state.choice.allowRepeatService), onchange: () => again(repeat.value) });
  let shown = null;
  show();
  return h('section', { class: 'stack' }, h('h2', null, 'This is what will be written'), body);

  function show(stale = false) {
    const before = shown;
    return showLoaded(body, () => api.post('/api/orders/preview', bodyOf(state), { signal: state.signal }), (plan) => {
      shown = plan;
      announce(plan.isAccepted ? 'Preview ready' : 'The mapping is not possible as it is');
      return [stale && staleNotice(before, plan), planView(state, plan), isRepeat(plan) && repeat.node, buttons(plan)];
    }, { signal: state.signal, label: 'Preview' });
  }

  function buttons(plan) {
    const problem = h('div');
    const confirm = h('button', { type: 'button', class: 'button primary', onclick: () => submit(plan, confirm, problem) }, 'Confirm Sync');
    return [problem, h('div', { class: 'button-row' },
      plan.isAccepted ? confirm : h('button', { type: 'button', class: 'button', onclick: () => show() }, 'Check again'),
      h('button', { type: 'button', class: 'button', onclick: back }, 'Back'))];
  }

  async function submit(plan, button, problem) {
    button.disabled = true;
    button.setAttribute('aria-busy', 'true');
    try {
      await api.post('/api/orders', { ...bodyOf(state), planHash: plan.planHash }, { signal: state.signal });
      navigate(`/orders/${encodeURIComponent(state.order.orderId)}`, { replace: true });
    } catch (error) {
      if (error.code === 'StalePlan') {
        await show(true);
        scrollTo(0, 0);
        focusHeading(body.parentElement);
        return;
      }
      button.disabled = false;
      button.removeAttribute('aria-busy');
      replace(problem, problemDetails(error));
    }
  }

  function again(allowRepeatService) {
    state.choice = { ...state.choice, allowRepeatService };
    show();
  }

  function isRepeat(plan) {
    return state.choice.allowRepeatService || plan.violations.some((violation) => violation.code === 'ServiceAlreadyOnContract');
  }
}

const staleNotice = (before, plan) => {
  announce('The plan has changed. Nothing was written.');
  return notice('warning', 'The plan has changed since it was shown; nothing was written', h('p', null, planChanges(before, plan)), h('p', null, 'Look at it again, then confirm.'));
};

function bodyOf({ order, choice }) {
  const { connectionId, company, service, contract, effectiveDate, allowRepeatService } = choice;
  const sync = { connectionId, companyId: company.id, serviceId: service.id, contractId: contract.id, effectiveDate: effectiveDate ?? undefined, allowRepeatService: allowRepeatService || undefined };
  return { ...order, sync };
}
