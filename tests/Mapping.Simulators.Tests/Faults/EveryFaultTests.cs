using System.Text.Json.Nodes;
using Mapping.Simulators.Faults;
using Mapping.Simulators.Tests.Support;

namespace Mapping.Simulators.Tests.Faults;

/// <summary>Every kind of fault is planned over HTTP in each of the three ways; what it does to a call is tested by kind elsewhere.</summary>
public sealed class EveryFaultTests(Support.Simulators simulators)
{
    private const int Calls = 16;

    /// <summary>Nothing that is asked for at the old address reaches the database any more.</summary>
    private const string MovesAway = nameof(FaultKind.ZoneMove);

    public static TheoryData<string> Kinds => [.. Enum.GetNames<FaultKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task By_call(string kind) =>
        Assert.Equal(Seen(kind, 2, 5), await HitAsync(new JsonObject { ["match"] = new JsonObject { ["calls"] = new JsonArray(2, 5) }, ["action"] = Action(kind) }, kind));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task By_sequence(string kind) =>
        Assert.Equal(Seen(kind, 1, 3, 4), await HitAsync(new JsonObject { ["sequence"] = new JsonArray(Action(kind), null, Action(kind), Action(kind)) }, kind));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task By_probability_the_same_for_the_same_seed(string kind)
    {
        JsonObject Rule() => new() { ["match"] = new JsonObject { ["probability"] = 0.4, ["seed"] = 2026 }, ["action"] = Action(kind) };

        var first = await HitAsync(Rule(), kind);

        Assert.InRange(first.Count, 1, Calls - 2);
        Assert.Equal(first, await HitAsync(Rule(), kind));
    }

    private static IEnumerable<int> Seen(string kind, params int[] calls) => kind == MovesAway ? calls.Take(1) : calls;

    private static JsonObject Action(string kind) => new()
    {
        ["kind"] = kind,
        ["seconds"] = 0.01,
        ["fields"] = new JsonArray("internalDescription"),
        ["edit"] = new JsonObject { ["kind"] = "DescribeLine", ["contractId"] = 29, ["internalDescription"] = "by hand" },
    };

    /// <summary>Which of the calls met the fault, counted from 1.</summary>
    private async Task<IReadOnlyList<int>> HitAsync(JsonObject rule, string kind)
    {
        var autotask = simulators.NewAutotask();
        await autotask.FaultAsync(rule);
        for (var call = 0; call < Calls; call++)
        {
            try
            {
                await autotask.QueryAsync("Companies", new { op = "gte", field = "id", value = 0 });
            }
            catch (HttpRequestException)
            {
                // Its connection was broken; the log tells by what.
                continue;
            }
        }

        await WaitFor.TrueAsync(() => autotask.Database.LateCommitsWaiting == 0);
        var answered = autotask.Database.Log.After(0).Where(entry => entry.Fault?.EndsWith("(carried out)", StringComparison.Ordinal) != true).ToList();
        IReadOnlyList<int> hit = [.. answered.Select((entry, index) => entry.Fault == kind ? index + 1 : 0).Where(place => place > 0)];
        Assert.Equal(kind == MovesAway ? hit[0] : Calls, answered.Count);
        return hit;
    }
}
