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

    [Theory]
    [InlineData("local.settings.json", "{\n  \"Values\": {\n    \"A\" \"1\"\n  }\n}", ", line 3, is no valid JSON")]
    [InlineData("local.settings.json", "{ \"Host\": { \"LocalHttpPort\": 70.5 } }", "Host.LocalHttpPort must be a whole number")]
    [InlineData("host.json", "{\n  \"version\": \"2.0\",\n  \"extensions\": [\n", ", line 4, is no valid JSON")]
    [InlineData("host.json", "{ \"extensions\": { \"http\": { \"maxConcurrentRequests\": \"many\" } } }", "'extensions:http:maxConcurrentRequests'")]
    [InlineData(".local/keys.json", "{ \"master\": ", "Correct it, or remove it to get new keys.")]
    [InlineData(".local/taskhub.db", "This is a text of more than a hundred bytes, so that it is long enough to be looked at as the head of a file and found to be none.", "can't be opened")]
    public async Task A_broken_file_is_named_with_the_reason(string file, string content, string reason)
    {
        var path = _directory.File(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, content);

        var (exitCode, output) = await SampleAppProcess.RunToEndAsync(_directory.Path);

        Assert.Equal(1, exitCode);
        Assert.Contains(path, output, StringComparison.Ordinal);
        Assert.Contains(reason, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LocalRuntime__Retention", "a month")]
    [InlineData("FUNCTIONS_REQUEST_BODY_SIZE_LIMIT", "1 MB")]
    [InlineData("AzureFunctionsJobHost__extensions__durableTask__maxConcurrentActivityFunctions", "0")]
    public async Task A_setting_that_can_not_be_used_is_named_with_its_value(string setting, string value)
    {
        var (exitCode, output) = await SampleAppProcess.RunToEndAsync(_directory.Path, (setting, value));

        Assert.Equal(1, exitCode);
        Assert.Contains(setting.Split("__")[^1], output, StringComparison.Ordinal);
        Assert.Contains(value, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_functions_for_one_request_are_refused()
    {
        var (exitCode, output) = await SampleAppProcess.RunToEndAsync(_directory.Path, ("Sample__Route", "Items/{number}"));

        Assert.Equal(1, exitCode);
        Assert.Contains(
            "The functions RouteItem and RouteSetting both answer GET /api/Items/{number}: give one of them another route or verb.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
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
