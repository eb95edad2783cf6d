using Mapping.Simulators.SampleData;
using Mapping.TestKit.App;
using Mapping.TestKit.Checking;

namespace Mapping.Scenarios.Tests.Chaos;

/// <summary>Everything that is not as it has to be after a run.</summary>
internal sealed class ChaosCheck(SimulatorInspection simulator, TableRows tables, IReadOnlyList<AppProcess> apps)
{
    public async Task<IReadOnlyList<string>> FindingsAsync(
        IReadOnlyList<ChaosDatabase> databases,
        IReadOnlyList<ChaosOrder> orders,
        IReadOnlyDictionary<string, SeenOrder> first,
        IReadOnlyDictionary<string, SeenOrder> last)
    {
        var tenant = databases[0].Tenant;
        using var api = apps[0].CreateClient(tenant, SampleCatalog.CspContext);
        return
        [
            .. orders.SelectMany(order => Fate(order, first[order.Id], last[order.Id])),
            .. orders.GroupBy(order => order.SubscriptionId).SelectMany(rivals => Winner([.. rivals], last)),
            .. await new TenantCheck(simulator, tables).FindingsAsync(tenant, [.. orders.Select(order => order.Expected)], last, [api]),
            .. await SecretsAsync(databases, tenant),
        ];
    }

    private static IEnumerable<string> Fate(ChaosOrder order, SeenOrder first, SeenOrder last)
    {
        if (order.Fate == ChaosFate.MappedOrRejected ? last.Status is not ("Mapped" or "Rejected") : last.Status != $"{order.Fate}")
            yield return $"{order.Id}: it is {last.Status} ({last.Code}: {last.Message}), not {order.Fate}.";
        if (first is { Status: "Failed", Code: not ("AutotaskRefused" or "UnitsNotAsOrdered") } or { Status: "OutcomeUnknown" })
            yield return $"{order.Id}: it ended {first.Status} ({first.Code}: {first.Message}), though nothing that passes may end an order.";
    }

    private static IEnumerable<string> Winner(IReadOnlyList<ChaosOrder> rivals, IReadOnlyDictionary<string, SeenOrder> last)
    {
        var mapped = rivals.Count(order => last[order.Id].Status == "Mapped");
        if (rivals is [{ Fate: ChaosFate.MappedOrRejected }, ..] && mapped != 1)
            yield return $"{string.Join(" and ", rivals.Select(order => order.Id))} want one subscription, and {mapped} of them got it.";
    }

    private async Task<IReadOnlyList<string>> SecretsAsync(IReadOnlyList<ChaosDatabase> databases, string tenant)
    {
        var hunt = new SecretHunt(
        [
            .. databases.SelectMany(database => database.Secrets),
            .. apps.SelectMany(app => new[] { app.FunctionKey, app.MasterKey, app.DurableTaskKey }),
            SampleCatalog.ClientSecret,
        ]);
        return
        [
            .. apps.SelectMany(app => hunt.InLines("the log", app.LogLines)),
            .. apps.SelectMany(app => hunt.InFiles(app.DataDirectory)),
            .. await hunt.InTablesAsync(tables, tenant),
        ];
    }
}
