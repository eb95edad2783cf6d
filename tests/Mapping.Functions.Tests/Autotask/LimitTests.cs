using System.Collections.Concurrent;
using Mapping.Functions.Autotask;
using Mapping.Functions.Autotask.Http;
using Mapping.Functions.Tests.StandIns;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Moq.Protected;

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

    [Fact]
    public async Task A_write_that_waits_too_long_for_its_turn_is_given_up_unsent()
    {
        var time = new FakeTimeProvider();
        await using var limits = new AutotaskLimits(time);
        await using var budget = new CallBudget(Options.Create(new AutotaskOptions()));
        var connection = new AutotaskConnection("tenant/1", new Uri("https://zone.example/ATServicesRest/"), "user", "secret", "code");
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await limits.TakeAsync(connection, "Contracts", CancellationToken.None);
        }

        var network = new Mock<HttpMessageHandler>();
        using var client = new HttpMessageInvoker(new AutotaskLimitHandler(limits, budget, time) { InnerHandler = network.Object });
        using var request = new HttpRequestMessage(HttpMethod.Post, connection.ZoneUri);
        request.Options.Set(new HttpRequestOptionsKey<AutotaskCall>("call"), AutotaskCall.WriteChild(connection, "ContractServices", "Contracts"));
        var write = client.SendAsync(request, CancellationToken.None);
        time.Advance(AutotaskLimits.LongestWriteWait - TimeSpan.FromMilliseconds(1));
        Assert.False(write.IsCompleted);

        time.Advance(TimeSpan.FromMilliseconds(1));

        var givenUp = await Assert.ThrowsAsync<AutotaskException>(() => write);
        Assert.Equal(AutotaskFailure.Throttled, givenUp.Failure);
        network.Protected().Verify("SendAsync", Times.Never(), ItExpr.IsAny<HttpRequestMessage>(), ItExpr.IsAny<CancellationToken>());
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
