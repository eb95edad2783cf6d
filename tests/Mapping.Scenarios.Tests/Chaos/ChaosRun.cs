using System.Diagnostics;
using Mapping.Scenarios.Tests.Faults.Support;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Azurite;
using Mapping.TestKit.Checking;
using Mapping.TestKit.Staging;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.Chaos;

/// <summary>Orders, faults and kills at once; then everything is mended, what failed is retried, and the checker looks at all of it.</summary>
internal sealed class ChaosRun(Stage stage, ChaosOptions options)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public async Task<ChaosReport> RunAsync()
    {
        await using var proxy = await TableProxy.StartAsync(stage.TablesConnectionString);
        await using var apps = await ChaosApps.StartAsync(stage, Settings(proxy));
        using var simulator = new SimulatorInspection(stage.Simulators.InspectionUri);
        var databases = await CreateAsync(simulator, apps);
        var orders = ChaosPlan.Of(options, databases);
        var (faults, portal) = (new ChaosFaults(simulator, databases), new ChaosPortal(apps, options.Seed));
        await faults.StartAsync(options.Seed);
        var weather = proxy.Weather = new TableWeather(ChaosOptions.TableFaultShare, options.Seed);

        var work = portal.RunAsync(orders);
        await apps.KillUntilAsync(work, options.Seed);
        var first = await work;
        var duration = _watch.Elapsed;

        var calls = 0;
        foreach (var database in databases)
            calls += (await simulator.LogAsync(database.Key)).Count;
        var fired = await faults.EndAsync();
        proxy.Weather = null;
        await WaitFor.ConditionAsync("no late commit", async () => await simulator.LateCommitsWaitingAsync() == 0);
        var last = await RetryAsync(portal, orders, first);
        var findings = await new ChaosCheck(simulator, new TableRows(stage.TablesConnectionString), apps.All).FindingsAsync(databases, orders, first, last);
        return new ChaosReport(
            options, portal.Posts, apps.Kills, fired, calls, weather.Faults, [.. first.Values], [.. last.Values], [.. portal.Durations.Values], duration, findings);
    }

    private static Dictionary<string, string> Settings(TableProxy proxy) => FaultStage.Settings(new Dictionary<string, string>
    {
        ["Mapping:FaultDeadline"] = "00:08:00",
        ["Storage:Tables"] = proxy.ConnectionString,
    });

    private async Task<IReadOnlyList<ChaosDatabase>> CreateAsync(SimulatorInspection simulator, ChaosApps apps)
    {
        var tenants = new List<string>();
        while (tenants.Count < ChaosOptions.Tenants)
        {
            tenants.Add($"c{Guid.NewGuid():N}.chaos.example");
            await simulator.PostAsync($"cloudcockpit/tenants/{tenants[^1]}");
        }

        var contracts = (options.Orders / options.Databases / ChaosPlan.OrdersOfAContract) + 1;
        var databases = new List<ChaosDatabase>();
        for (var number = 0; number < options.Databases; number++)
        {
            var context = number / tenants.Count % 2 == 0 ? SampleCatalog.CspContext : SampleCatalog.Harbor.Context;
            databases.Add(await ChaosDatabase.CreateAsync(simulator, apps.All[0], tenants[number % tenants.Count], context, contracts));
        }

        return databases;
    }

    private static async Task<IReadOnlyDictionary<string, SeenOrder>> RetryAsync(
        ChaosPortal portal, IReadOnlyList<ChaosOrder> orders, IReadOnlyDictionary<string, SeenOrder> first)
    {
        var last = new Dictionary<string, SeenOrder>(first);
        foreach (var order in orders.Where(order => first[order.Id].Status is "Failed" or "OutcomeUnknown"))
            last[order.Id] = await portal.RetryAsync(order);
        return last;
    }
}
