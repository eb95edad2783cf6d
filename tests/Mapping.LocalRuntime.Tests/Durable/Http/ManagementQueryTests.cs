using System.Globalization;
using System.Net;
using System.Text.Json;
using Mapping.LocalRuntime.Tests.Durable.Fixtures;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Tests.Durable.Http;

/// <summary>The query parameters that the other tests of the management API leave out.</summary>
public sealed class ManagementQueryTests : IAsyncLifetime
{
    private ManagementApi api = null!;

    public async ValueTask InitializeAsync() => api = await ManagementApi.Start(app => app
        .Orchestrator("Version", context => Task.FromResult(context.Version))
        .Orchestrator("Wait", context => context.WaitForExternalEvent<int>("go"))
        .Orchestrator("Fail", Task (_) => throw new IOException("no disk")));

    public ValueTask DisposeAsync() => api.DisposeAsync();

    [Fact]
    public async Task A_start_names_its_version()
    {
        var output = await api.Post("/orchestrators/Version?version=2.1&timeout=60&pollingInterval=1");

        Assert.Equal("\"2.1\"", await output.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Lists_and_purges_are_bounded_by_time_and_status()
    {
        await api.Ended("Version");
        var between = (await api.Client.GetInstanceAsync("Version"))!.CreatedAt.AddTicks(1).ToString("O", CultureInfo.InvariantCulture);
        await api.Ended("Fail");
        await api.Running("Wait", 7);
        var time = Uri.EscapeDataString(between);

        Assert.Equal("Version", await Listed($"createdTimeTo={time}"));
        Assert.Equal("Fail Wait", await Listed($"createdTimeFrom={time}"));
        Assert.Equal("Fail", await Listed($"createdTimeFrom={time}&runtimeStatus=Failed&runtimeStatus=Terminated"));
        var bare = await ManagementApi.Body(api.Get("/instances?instanceIdPrefix=Wait&showInput=false"));
        Assert.Equal(JsonValueKind.Null, bare[0].GetProperty("input").ValueKind);
        Assert.Equal(HttpStatusCode.NotFound, (await api.Delete($"/instances?createdTimeFrom={time}&runtimeStatus=Completed")).StatusCode);
        Assert.Equal("""{"instancesDeleted":1}""", await (await api.Delete($"/instances?createdTimeFrom=2020-01-01&createdTimeTo={time}")).Content.ReadAsStringAsync());
        Assert.Equal("""{"instancesDeleted":1}""", await (await api.Delete("/instances?createdTimeFrom=2020-01-01&runtimeStatus=Failed,Completed")).Content.ReadAsStringAsync());
        Assert.Equal("Wait", await Listed("top=10"));
    }

    [Fact]
    public async Task A_suspended_run_is_202_with_its_reason()
    {
        await api.Running("Wait");
        await api.Post("/instances/Wait/suspend?reason=the night");
        await UntilSuspended();

        var response = await api.Get("/instances/Wait");
        var body = await ManagementApi.Body(Task.FromResult(response));

        Assert.Equal((HttpStatusCode.Accepted, TimeSpan.FromSeconds(5)), (response.StatusCode, response.Headers.RetryAfter!.Delta));
        Assert.Equal(("Suspended", "the night"), (body.GetProperty("runtimeStatus").GetString(), body.GetProperty("output").GetString()));
        Assert.Equal(HttpStatusCode.Gone, (await api.Post("/instances/Wait/suspend?reason=again")).StatusCode);
    }

    [Fact]
    public async Task A_restart_keeps_its_id_when_asked_and_may_wait_for_the_end()
    {
        await api.Ended("Version");

        var waited = await api.Post("/instances/Version/restart?restartWithNewInstanceId=false&timeout=60&pollingInterval=1");
        var accepted = await api.Post("/instances/Version/restart?restartWithNewInstanceId=false");

        Assert.Equal((HttpStatusCode.OK, "\"\""), (waited.StatusCode, await waited.Content.ReadAsStringAsync()));
        Assert.Equal((HttpStatusCode.Accepted, TimeSpan.FromSeconds(10)), (accepted.StatusCode, accepted.Headers.RetryAfter!.Delta));
        Assert.Equal("Version", (await ManagementApi.Body(Task.FromResult(accepted))).GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_page_token_that_is_none_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/runtime/webhooks/durabletask/instances?code={ManagementApi.SystemKey}");
        request.Headers.Add("x-ms-continuation-token", "!");

        Assert.Equal(HttpStatusCode.BadRequest, (await api.Http.SendAsync(request)).StatusCode);
    }

    private async Task<string> Listed(string query) =>
        string.Join(' ', (await ManagementApi.Body(api.Get($"/instances?{query}"))).EnumerateArray().Select(instance => instance.GetProperty("instanceId").GetString()).Order());

    private async Task UntilSuspended()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await api.Client.GetInstanceAsync("Wait", patience.Token))!.RuntimeStatus != OrchestrationRuntimeStatus.Suspended)
        {
            await Task.Delay(10, patience.Token);
        }
    }
}
