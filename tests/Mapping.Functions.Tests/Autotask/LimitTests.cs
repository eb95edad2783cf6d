using System.Collections.Concurrent;
using Mapping.Functions.Autotask;
using Mapping.Functions.Tests.StandIns;

namespace Mapping.Functions.Tests.Autotask;

public sealed class LimitTests
{
    [Fact]
    public async Task Twenty_parallel_calls_never_are_more_than_three_at_once_per_endpoint()
    {
        var running = new ConcurrentDictionary<string, int>();
        var most = new ConcurrentDictionary<string, int>();
        var threeAtOnce = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var autotask = await AutotaskStandIn.StartAsync(async (request, context) =>
        {
            var endpoint = Endpoint(request);
            var now = running.AddOrUpdate(endpoint, 1, (_, count) => count + 1);
            most.AddOrUpdate(endpoint, now, (_, count) => Math.Max(count, now));
            if (endpoint == "Companies" && now == 3)
            {
                threeAtOnce.TrySetResult();
            }

            await (endpoint == "Companies" ? threeAtOnce.Task.WaitAsync(TimeSpan.FromSeconds(30)) : Task.Delay(20));
            running.AddOrUpdate(endpoint, 0, (_, count) => count - 1);
            await context.JsonAsync(request.Method == "GET" ? """{"item":null}""" : """{"items":[]}""");
        });
        var other = autotask.Connection with { Key = "tenant/2", UserName = "other@user.example" };
        foreach (var connection in new[] { autotask.Connection, other })
        {
            // The first call of a connection goes alone.
            await autotask.Client.FindServiceAsync(connection, 1, default);
        }

        await Task.WhenAll(Enumerable.Range(0, 20).SelectMany(number => Calls(autotask, number % 2 == 0 ? autotask.Connection : other)));

        Assert.All(most.Values, count => Assert.InRange(count, 1, 3));
        Assert.Equal(3, most["Companies"]);
        Assert.Equal(102, autotask.Calls.Count);
    }

    [Fact]
    public async Task A_connection_with_another_integration_code_does_not_wait()
    {
        var waiting = new TaskCompletionSource();
        await using var autotask = await AutotaskStandIn.StartAsync(async (request, context) =>
        {
            if (request.Headers["ApiIntegrationCode"] != "OTHER")
            {
                await waiting.Task.WaitAsync(TimeSpan.FromSeconds(30));
            }

            await context.JsonAsync("""{"item":null}""");
        });
        var busy = Enumerable.Range(0, 5).Select(_ => autotask.Client.FindCompanyAsync(autotask.Connection, 1, default)).ToList();

        await autotask.Client.FindCompanyAsync(autotask.Connection with { IntegrationCode = "OTHER" }, 1, default).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.DoesNotContain(busy, call => call.IsCompleted);
        waiting.SetResult();
        await Task.WhenAll(busy);
    }

    [Fact]
    public async Task A_caller_that_gives_up_waiting_leaves_its_place()
    {
        var waiting = new TaskCompletionSource();
        await using var autotask = await AutotaskStandIn.StartAsync(async (_, context) =>
        {
            await waiting.Task.WaitAsync(TimeSpan.FromSeconds(30));
            await context.JsonAsync("""{"item":null}""");
        });
        var busy = Enumerable.Range(0, 3).Select(_ => autotask.Client.FindCompanyAsync(autotask.Connection, 1, default)).ToList();
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => autotask.Client.FindCompanyAsync(autotask.Connection, 1, patience.Token));

        waiting.SetResult();
        await Task.WhenAll(busy);
        await autotask.Client.FindCompanyAsync(autotask.Connection, 1, default);
        Assert.Equal(4, autotask.Calls.Count);
    }

    private static IEnumerable<Task> Calls(AutotaskStandIn autotask, AutotaskConnection connection) =>
    [
        autotask.Client.FindCompanyAsync(connection, 1, default),
        autotask.Client.FindContractAsync(connection, 1, default),
        autotask.Client.ListLinesAsync(connection, 1, default),
        autotask.Client.CreateLineAsync(connection, 1, 2, "marker", null, default),
        autotask.Client.AdjustAsync(connection, new(1, 2, 3, new(2026, 1, 1), 1, null, null), default),
    ];

    /// <summary>Counts a child's write under its parent, which is the stricter reading.</summary>
    private static string Endpoint(SeenRequest request) => request.Path[$"{AutotaskStandIn.Base}V1.0/".Length..].Split('/')[0];
}
