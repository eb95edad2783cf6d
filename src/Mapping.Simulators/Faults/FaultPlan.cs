namespace Mapping.Simulators.Faults;

/// <summary>The rules in force; the first that fires decides, all count.</summary>
internal sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<FaultRuleState> _rules = [];
    private int _unnamed;

    public FaultAction? Next(FaultCall call)
    {
        lock (_gate)
        {
            FaultAction? chosen = null;
            foreach (var rule in _rules)
            {
                var action = rule.Next(call);
                chosen ??= action;
            }

            return chosen;
        }
    }

    public string Add(FaultRule rule)
    {
        lock (_gate)
        {
            var named = rule with { Id = rule.Id ?? FormattableString.Invariant($"fault-{++_unnamed}") };
            _rules.RemoveAll(state => state.Rule.Id == named.Id);
            _rules.Add(new FaultRuleState(named));
            return named.Id;
        }
    }

    public bool Remove(string id)
    {
        lock (_gate)
            return _rules.RemoveAll(state => state.Rule.Id == id) > 0;
    }

    public void Clear()
    {
        lock (_gate)
            _rules.Clear();
    }

    public IReadOnlyList<FaultRuleState> Rules()
    {
        lock (_gate)
            return [.. _rules];
    }
}
