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
        var findings = new List<string>();
        findings.AddRange(orders.SelectMany(order => Fate(order, first[order.Id], last[order.Id])));
        findings.AddRange(orders.GroupBy(order => order.Wants).SelectMany(rivals => Winner([.. rivals], last)));
        foreach (var tenant in databases.GroupBy(database => database.Tenant))
        {
            var ordered = orders.Where(order => order.Expected.Tenant == tenant.Key).Select(order => order.Expected).ToList();
            findings.AddRange(await TenantAsync(tenant.Key, [.. tenant.Select(database => database.Context).Distinct()], ordered, last));
            findings.AddRange(await SecretsAsync([.. databases.SelectMany(database => database.Secrets)], tenant.Key));
        }

        return findings;
    }

    private async Task<IReadOnlyList<string>> TenantAsync(
        string tenant, IReadOnlyList<string> contexts, IReadOnlyList<ExpectedOrder> orders, IReadOnlyDictionary<string, SeenOrder> last)
    {
        var clients = contexts.Select(context => apps[0].CreateClient(tenant, context)).ToList();
        try
        {
            return await new TenantCheck(simulator, tables).FindingsAsync(
                tenant, orders, orders.ToDictionary(order => order.OrderId, order => last[order.OrderId]), clients);
        }
        finally
        {
            clients.ForEach(client => client.Dispose());
        }
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

    private async Task<IReadOnlyList<string>> SecretsAsync(IReadOnlyList<string> secrets, string tenant)
    {
        var hunt = new SecretHunt(
        [
            .. secrets,
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
