using System.Text.Json.Nodes;
using Mapping.LocalRuntime.Tests.Hosting.Fixtures;

namespace Mapping.LocalRuntime.Tests.Configuration;

/// <summary>local.settings.json and the environment, seen from inside a real process.</summary>
public sealed class SettingPrecedenceTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task A_real_variable_wins_over_the_file_and_the_file_reaches_code_that_asks_the_environment()
    {
        await File.WriteAllTextAsync(_directory.File("local.settings.json"), """
            { "Values": { "Sample__Both": "file", "Sample__File": "file", "Sample:Colon": "file", "LocalRuntime__DataDirectory": "elsewhere" } }
            """);

        await using var app = await SampleAppProcess.StartAsync(_directory.Path, ("Sample__Both", "environment"));

        Assert.Equal(("environment", "environment"), await ReadAsync(app, "Sample:Both"));
        Assert.Equal(("file", "file"), await ReadAsync(app, "Sample:File"));
        Assert.Equal(("file", "file"), await ReadAsync(app, "Sample:Colon"));
        Assert.True(File.Exists(_directory.File("elsewhere/keys.json")));
        Assert.False(Directory.Exists(_directory.File(".local")));
    }

    [Fact]
    public async Task A_host_json_in_the_current_directory_is_used_in_place_of_the_apps_own()
    {
        await File.WriteAllTextAsync(_directory.File("host.json"), """{ "version": "2.0", "extensions": { "http": { "routePrefix": "here" } } }""");

        await using var app = await SampleAppProcess.StartAsync(_directory.Path);

        Assert.Contains("Ada", await app.Client.GetStringAsync("/here/results/ok"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Origins_of_the_file_may_call_and_others_may_not()
    {
        await File.WriteAllTextAsync(_directory.File("local.settings.json"), """{ "Host": { "CORS": "https://portal.example" } }""");
        await using var app = await SampleAppProcess.StartAsync(_directory.Path);

        Assert.Equal("https://portal.example", await AllowedAsync(app, "https://portal.example"));
        Assert.Null(await AllowedAsync(app, "https://other.example"));
    }

    [Fact]
    public async Task A_broken_file_ends_the_process_with_a_sentence()
    {
        await File.WriteAllTextAsync(_directory.File("local.settings.json"), "{ \"Values\": ");

        var (exitCode, output) = await SampleAppProcess.RunToEndAsync(_directory.Path);

        Assert.NotEqual(0, exitCode);
        Assert.Contains("local.settings.json, line 1, is no valid JSON", output, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private static async Task<(string? Configured, string? Environment)> ReadAsync(SampleAppProcess app, string name)
    {
        var setting = JsonNode.Parse(await app.Client.GetStringAsync($"/api/settings/{Uri.EscapeDataString(name)}"))!;
        return ((string?)setting["configured"], (string?)setting["environment"]);
    }

    private static async Task<string?> AllowedAsync(SampleAppProcess app, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/results/ok");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "GET");
        using var response = await app.Client.SendAsync(request);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null;
    }
}
