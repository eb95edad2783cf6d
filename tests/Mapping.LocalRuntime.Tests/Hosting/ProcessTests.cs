using System.Net;
using Mapping.LocalRuntime.Tests.Hosting.Fixtures;

namespace Mapping.LocalRuntime.Tests.Hosting;

/// <summary>Start and end of the whole process.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task The_start_prints_the_functions_with_their_addresses_and_then_where_it_listens()
    {
        await using var app = await SampleAppProcess.StartAsync(_directory.Path);
        var authority = app.Address.GetLeftPart(UriPartial.Authority);

        Assert.Contains($"RouteItem: [GET] {authority}/api/items/{{id}}", app.Output, StringComparison.Ordinal);
        Assert.Contains($"RouteByName: {authority}/api/RouteByName", app.Output, StringComparison.Ordinal);
        Assert.Contains("TimerByHand: timerTrigger", app.Output, StringComparison.Ordinal);
        Assert.Contains("GreetOrchestrator: orchestrationTrigger", app.Output, StringComparison.Ordinal);
        Assert.Contains("TimerUnset: timerTrigger (in error: ", app.Output, StringComparison.Ordinal);
        Assert.EndsWith($"Listening on {authority}", app.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_process_on_the_same_data_says_so_and_ends()
    {
        await using var first = await SampleAppProcess.StartAsync(_directory.Path);
        var keys = SampleAppProcess.KeysIn(_directory.Path);

        var (exitCode, output) = await SampleAppProcess.RunToEndAsync(_directory.Path);

        Assert.Equal(1, exitCode);
        Assert.Contains("belongs to another running process", output, StringComparison.Ordinal);
        Assert.Equal(keys.Master, SampleAppProcess.KeysIn(_directory.Path).Master);
        using var response = await first.Client.GetAsync("/api/results/ok");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task An_address_in_use_is_explained()
    {
        await using var first = await SampleAppProcess.StartAsync(_directory.Path);

        var (exitCode, output) = await SampleAppProcess.RunToEndAsync(
            _directory.Path,
            ("ASPNETCORE_URLS", first.Address.GetLeftPart(UriPartial.Authority)),
            ("LocalRuntime__DataDirectory", _directory.File("other")));

        Assert.Equal(1, exitCode);
        Assert.Contains("Set ASPNETCORE_URLS to another address.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_is_under_way_ends_before_the_process_does()
    {
        await using var app = await SampleAppProcess.StartAsync(_directory.Path);
        var slow = app.Client.GetAsync("/api/slow/2");
        await Until.TrueAsync("the slow function", async () => (await app.Client.GetStringAsync("/api/journal")).Contains("slow began", StringComparison.Ordinal));

        var exitCode = await app.TerminateAsync();

        Assert.Equal(0, exitCode);
        Assert.Equal(HttpStatusCode.OK, (await slow).StatusCode);
    }

    [Fact]
    public async Task Keys_outlive_the_process()
    {
        await using (var first = await SampleAppProcess.StartAsync(_directory.Path))
            await first.TerminateAsync();
        var keys = SampleAppProcess.KeysIn(_directory.Path);
        await using var second = await SampleAppProcess.StartAsync(_directory.Path);
        second.Client.DefaultRequestHeaders.Add("x-functions-key", keys.Host["default"]);

        using var response = await second.Client.GetAsync("/api/keys/function");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    public void Dispose() => _directory.Dispose();
}
