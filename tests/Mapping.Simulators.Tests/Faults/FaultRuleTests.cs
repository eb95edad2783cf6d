using Mapping.Simulators.Faults;

namespace Mapping.Simulators.Tests.Faults;

public sealed class FaultRuleTests
{
    private static readonly FaultCall Query = new("POST", "Services/query", "Services", "Query", IsWrite: false);
    private static readonly FaultCall Create = new("POST", "Contracts/29/Services", "ContractServices", "Create", IsWrite: true);
    private static readonly FaultAction Reset = new() { Kind = FaultKind.ResetBeforeCommit };

    [Fact]
    public void The_nth_matching_call_is_hit_others_are_not_counted()
    {
        var plan = Plan(new() { Match = new() { Entity = "contractservices", Calls = [2] }, Action = Reset });

        Assert.Equal([false, false, false, true, false], Fired(plan, Query, Create, Query, Create, Create));
    }

    [Fact]
    public void Method_path_operation_and_writes_narrow_a_rule()
    {
        foreach (var match in new FaultMatch[] { new() { Path = "29/services" }, new() { Operation = "create" }, new() { WritesOnly = true }, new() { Method = "post", Entity = "ContractServices" } })
            Assert.Equal([false, true], Fired(Plan(new() { Match = match, Action = Reset }), Query, Create));
    }

    [Fact]
    public void Every_third_call_at_most_twice()
    {
        var plan = Plan(new() { Match = new() { Every = 3, Times = 2 }, Action = Reset });

        Assert.Equal([3, 6], Enumerable.Range(1, 12).Where(_ => plan.Next(Query) is not null));
    }

    [Fact]
    public void A_sequence_runs_once_and_may_let_calls_pass()
    {
        var plan = Plan(new() { Sequence = [Reset, null, new() { Kind = FaultKind.Slow }] });

        Assert.Equal([FaultKind.ResetBeforeCommit, null, FaultKind.Slow, null], Enumerable.Range(0, 4).Select(_ => plan.Next(Query)?.Kind));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(42)]
    [InlineData(-7)]
    public void A_probability_holds_and_its_seed_repeats_it(int seed)
    {
        FaultRule rule = new() { Match = new() { Probability = 0.2, Seed = seed }, Action = Reset };
        var calls = Enumerable.Repeat(Query, 10_000).ToArray();

        var first = Fired(Plan(rule), calls);
        var second = Fired(Plan(rule), calls);

        Assert.Equal(first, second);
        Assert.InRange(first.Count(fired => fired), 1_850, 2_150);
        Assert.NotEqual(first, Fired(Plan(rule with { Match = rule.Match with { Seed = seed + 1 } }), calls));
    }

    [Fact]
    public void The_first_rule_that_fires_decides_and_a_removed_one_is_gone()
    {
        var plan = Plan(new() { Id = "one", Action = Reset });
        plan.Add(new() { Id = "two", Action = new() { Kind = FaultKind.Slow } });

        Assert.Equal(FaultKind.ResetBeforeCommit, plan.Next(Query)?.Kind);
        Assert.True(plan.Remove("one"));
        Assert.Equal(FaultKind.Slow, plan.Next(Query)?.Kind);
        plan.Clear();
        Assert.Null(plan.Next(Query));
    }

    private static FaultPlan Plan(FaultRule rule)
    {
        var plan = new FaultPlan();
        plan.Add(rule);
        return plan;
    }

    private static bool[] Fired(FaultPlan plan, params FaultCall[] calls) => [.. calls.Select(call => plan.Next(call) is not null)];
}
