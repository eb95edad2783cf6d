using Mapping.Scenarios.Tests.Faults.Support;
using Mapping.TestKit.Azurite;

namespace Mapping.Scenarios.Tests.Crashes.EveryStep;

/// <summary>One call of an order to the outside that gets no answer, so that its process can be killed there.</summary>
/// <param name="PlanAsync">Plans it, and gives what tells whether the call has come.</param>
internal sealed record StepPosition(string Name, Func<FaultCase, TableProxy, Task<Func<Task<bool>>>> PlanAsync)
{
    /// <summary>Longer than the process lives.</summary>
    private const double Seconds = 600;

    private static readonly string[] Calls = ["ResetBeforeCommit", "CommitThenTimeout"];

    private static readonly (string Method, string Path)[] CloudCockpitCalls = [("POST", "Orders"), ("GET", "Orders/customers"), ("GET", "subscriptions")];

    public static IEnumerable<StepPosition> AtAutotask() =>
        from position in CallPosition.HappyPath
        from kind in Calls
        select new StepPosition($"{kind} at {position}", async (one, _) =>
        {
            await one.PlanAsync(position, new { kind, seconds = Seconds });
            return one.HasFiredAsync;
        });

    public static IEnumerable<StepPosition> AtCloudCockpit() =>
        from call in CloudCockpitCalls
        from kind in Calls
        select new StepPosition($"{kind} at {call}", async (one, _) =>
        {
            await one.PlanAtCloudCockpitAsync(new { call.Method, call.Path, calls = new[] { 1 } }, new { kind, seconds = Seconds });
            return one.HasFiredAtCloudCockpitAsync;
        });

    /// <summary>A read changes nothing, so that it does not matter whether it was carried out.</summary>
    /// <param name="areWrites">Of each request that an order makes.</param>
    public static IEnumerable<StepPosition> AtTables(IReadOnlyList<bool> areWrites) =>
        BeforeTables(areWrites.Count).Concat(areWrites.Index().Where(request => request.Item).Select(request => At(request.Index + 1, TableFaultKind.HoldAfter)));

    public static IEnumerable<StepPosition> BeforeTables(int requests) =>
        Enumerable.Range(1, requests).Select(request => At(request, TableFaultKind.HoldBefore));

    private static StepPosition At(int request, TableFaultKind kind) => new($"{kind} at table request {request}", (one, proxy) =>
    {
        var fault = proxy.Plan(one.Names, request, kind);
        return Task.FromResult<Func<Task<bool>>>(() => Task.FromResult(fault.HasFired));
    });
}
