using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.AppHost.Processes;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.AzurePlans;
using Mapping.TestKit.Staging;
using Mapping.TestKit.Waiting;

namespace Mapping.Benchmarks;

/// <summary>A month of 100 and of 1,000 Azure plans over 10 connections to one Autotask database that enforces 10,000 calls an hour and 3 at once: calls, refusals, time and memory.</summary>
internal static class AzureMonthBenchmark
{
    private const int Connections = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public static async Task Run()
    {
        foreach (var plans in new[] { 100, 1_000 })
        {
            await RunAsync(plans);
        }
    }

    private static async Task RunAsync(int plans)
    {
        await using var stage = new Stage();
        await stage.InitializeAsync();
        var tenant = stage.NewTenant();
        var many = new ManyPlans(stage, tenant, new DateOnly(2026, 10, 1));
        await many.MapAsync(plans, Connections);
        many.Database.Switches = many.Database.Switches with { AnswerMilliseconds = 20, ThreadReleaseLagMilliseconds = 20 };
        var calls = SimulatedCalls.From(many.Database);
        var watch = Stopwatch.StartNew();

        var summary = await BillAsync(tenant);

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"azure month, {plans} plans: set {summary["set"]}, reset {summary["reset"]}, failed {summary["failed"]} in {watch.Elapsed.TotalSeconds:F0} s; "
            + $"{calls.All.Count} calls ({(double)calls.All.Count / plans:F2} a plan, {calls.Writes.Count} writes), {calls.All.Count(call => call.Status == 429)} refused; "
            + $"both processes at most {ProcessTree.PeakMebibytes(tenant.App.ProcessId):F0} MiB"));
    }

    private static async Task<JsonNode> BillAsync(StageTenant tenant)
    {
        using var client = tenant.Client();
        using var started = await client.PostAsJsonAsync("/api/azure-plans/runs", new { month = "2026-10" });
        started.EnsureSuccessStatusCode();
        var run = await WaitFor.ValueAsync("the end of the run", async () =>
        {
            using var answer = await client.GetAsync(started.Headers.Location);
            return answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadFromJsonAsync<JsonNode>() : null;
        }, Patience);
        return run["summary"] ?? throw new InvalidOperationException(run.ToJsonString());
    }
}
