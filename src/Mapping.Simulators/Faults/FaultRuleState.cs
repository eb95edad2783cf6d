namespace Mapping.Simulators.Faults;

internal sealed class FaultRuleState(FaultRule rule)
{
    public FaultRule Rule { get; } = rule;

    public int Matched { get; private set; }

    public int Fired { get; private set; }

    public FaultAction? Next(FaultCall call)
    {
        if (!Rule.Match.Holds(call) || !Rule.Match.Chooses(++Matched) || Fired >= Rule.Match.Times)
            return null;
        Fired++;
        return Rule.Sequence is { } sequence ? sequence.ElementAtOrDefault(Fired - 1) : Rule.Action;
    }
}
