using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Mapping.AppHost.Processes;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.App;
using Mapping.TestKit.Staging;

namespace Mapping.Benchmarks;

/// <summary>200 orders whose subscription exists, 20 at once, each onto a contract of its own: over one connection, and over ten of as many tenants. Customers and offers are mapped before.</summary>
internal static class OrdersBenchmark
{
    private const int Orders = 200;
    private const int AtOnce = 20;
    private const int Rounds = 3;
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    public static async Task Run()
    {
        await using var stage = new Stage();
        await stage.InitializeAsync();
        await using var app = await stage.StartAppAsync(new Dictionary<string, string> { [AppProcess.RecompileAfterCalls] = "30" });
        foreach (var connections in new[] { 1, 10, 1, 10 })
            await RunAsync(stage, app, connections, "warm-up");
        for (var round = 1; round <= Rounds; round++)
        {
            foreach (var connections in new[] { 1, 10 })
                await RunAsync(stage, app, connections, $"round {round}");
        }
    }

    private static async Task RunAsync(Stage stage, AppProcess app, int connections, string name)
    {
        var tenants = Enumerable.Range(0, connections).Select(_ => stage.NewTenant(app)).ToArray();
        foreach (var tenant in tenants)
            await tenant.RunAsync(Row);
        var orders = new List<(StageTenant Tenant, JsonObject Order)>();
        for (var number = 0; number < Orders; number++)
            orders.Add((tenants[number % connections], await OrderAsync(tenants[number % connections], number)));
        var before = Cpu.Of(stage, app);

        var measured = await SequenceBenchmark.Measure(orders.Select<(StageTenant Tenant, JsonObject Order), Func<Task>>(order => () => MapAsync(order.Tenant, order.Order)), AtOnce);

        var used = Cpu.Of(stage, app) - before;
        SequenceBenchmark.Report($"orders, {connections} connection(s), {name}", measured);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  CPU an order: host {used.Host / Orders:F1} ms, app {used.App / Orders:F1} ms, Azurite {used.Azurite / Orders:F1} ms, simulators and callers {used.Simulators / Orders:F1} ms"));
    }

    private static async Task<JsonObject> OrderAsync(StageTenant tenant, int number)
    {
        var contract = tenant.Database(Row.Connection).AddContract(new NewContract(Row.CompanyId, new(2026, 1, 1), new(2030, 12, 31), $"Contract {number}"));
        return await tenant.OrderAsync(Row with { SubscriptionId = Guid.NewGuid(), Quantity = number + 1, ContractId = contract });
    }

    private static async Task MapAsync(StageTenant tenant, JsonObject order)
    {
        var report = await tenant.RunAsync(order);
        if (report.Status != "Mapped")
            throw new InvalidOperationException($"Order {report.OrderId} ended {report.Status}.");
    }

    /// <summary>Processor time in milliseconds; the simulators live in this process, and so do the callers.</summary>
    private sealed record Cpu(double Host, double App, double Azurite, double Simulators)
    {
        public static Cpu Of(Stage stage, AppProcess app)
        {
            var ofApp = ProcessTree.Ids(app.ProcessId);
            var others = ProcessTree.Ids(Environment.ProcessId).Skip(1).Except(ofApp).Except(ProcessTree.Ids(stage.App.ProcessId));
            return new Cpu(Milliseconds(ofApp.Take(1)), Milliseconds(ofApp.Skip(1)), Milliseconds(others), Milliseconds([Environment.ProcessId]));
        }

        public static Cpu operator -(Cpu left, Cpu right) =>
            new(left.Host - right.Host, left.App - right.App, left.Azurite - right.Azurite, left.Simulators - right.Simulators);

        private static double Milliseconds(IEnumerable<int> processes) => processes.Sum(id =>
        {
            using var process = Process.GetProcessById(id);
            return process.TotalProcessorTime.TotalMilliseconds;
        });
    }
}
