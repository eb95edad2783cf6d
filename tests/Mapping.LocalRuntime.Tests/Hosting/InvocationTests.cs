using System.Net;
using Mapping.LocalRuntime.Tests.Hosting.Fixtures;

namespace Mapping.LocalRuntime.Tests.Hosting;

public sealed class InvocationTests(RunningSample app)
{
    [Fact]
    public async Task Each_invocation_has_a_scope_of_its_own_that_the_request_shares()
    {
        var first = await app.GetJsonAsync("/api/scope");
        var second = await app.GetJsonAsync("/api/scope");

        Assert.True((bool)first["same"]!);
        Assert.NotEqual((string?)first["scope"], (string?)second["scope"]);
        Assert.NotEqual((string?)first["invocationId"], (string?)second["invocationId"]);
        Assert.Equal("Mapping.LocalRuntime.SampleApp.Functions.ScopeFunctions.Scope", (string?)first["entryPoint"]);
        Assert.Matches("^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$", (string)first["traceParent"]!);
    }

    [Fact]
    public async Task A_client_that_goes_away_cancels_its_invocation()
    {
        var address = await app.AddressAsync();
        using var client = new HttpClient { BaseAddress = address };
        using var patience = new CancellationTokenSource();
        var call = client.GetAsync("/api/slow/600", patience.Token);
        await Until.TrueAsync("the slow function", async () => (await app.JournalAsync()).Contains("slow began"));

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await Until.TrueAsync("its cancellation", async () => (await app.JournalAsync()).Contains("slow cancelled"));
    }

    [Fact]
    public async Task The_readiness_probe_is_open()
    {
        using var response = await app.GetAsync("/admin/host/ping");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
