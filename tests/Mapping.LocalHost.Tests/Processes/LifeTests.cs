using System.Diagnostics;
using System.Globalization;
using System.Net;
using Mapping.LocalHost.Tests.Fixtures;

namespace Mapping.LocalHost.Tests.Processes;

/// <summary>Two processes, one life.</summary>
public sealed class LifeTests : IDisposable
{
    private const int Runs = 60;
    private const int Steps = 5;

    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task The_app_ends_when_its_host_is_killed()
    {
        await using var host = await HostProcess.StartAsync(_directory.Path);
        using var worker = Process.GetProcessById(host.WorkerId);

        host.Process.Kill();

        await worker.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);
    }

    [Fact]
    public async Task The_host_ends_with_a_sentence_when_its_app_is_killed()
    {
        await using var host = await HostProcess.StartAsync(_directory.Path);
        using var worker = Process.GetProcessById(host.WorkerId);

        worker.Kill();
        await host.Process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);

        Assert.Equal(1, host.Process.ExitCode);
        Assert.Contains("The app ended with exit code", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_ends_both_and_the_exit_code_says_so()
    {
        await using var host = await HostProcess.StartAsync(_directory.Path);
        using var worker = Process.GetProcessById(host.WorkerId);

        using (var kill = Process.Start("kill", ["-TERM", host.Process.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        await host.Process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);

        Assert.Equal(0, host.Process.ExitCode);
        await worker.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);
    }

    [Fact]
    public async Task Every_run_ends_once_whichever_process_is_killed_and_when()
    {
        var chance = new Random(13);
        var ids = Enumerable.Range(0, Runs).Select(number => $"run-{number:00}").ToList();
        for (var life = 0; life < 4; life++)
        {
            await using var host = await HostProcess.StartAsync(_directory.Path);
            if (life == 0)
                await Task.WhenAll(ids.Select(id => host.StartAsync("Chain", id)));
            var enough = host.Journal.Count + chance.Next(1, 30);
            using var worker = Process.GetProcessById(host.WorkerId);
            await Until.TrueAsync(() => host.Journal.Count >= Math.Min(enough, Runs * Steps));
            (life % 2 == 0 ? host.Process : worker).Kill();
            await host.Process.WaitForExitAsync();
            await worker.WaitForExitAsync();
        }

        await using var last = await HostProcess.StartAsync(_directory.Path);
        foreach (var id in ids)
            Assert.Equal((id, "Completed", Steps), await OutcomeAsync(last, id));
        Assert.Equal(Runs * Steps, last.Journal.Where(line => line.StartsWith("run-", StringComparison.Ordinal)).Distinct().Count());
        Assert.Equal(Runs * Steps, HubFile.Number(_directory, "SELECT count(*) FROM (SELECT instance, value FROM history, json_each(history.events) WHERE json_extract(value, '$.$type') = 'TaskCompletedEvent')"));
    }

    [Fact]
    public async Task Work_that_kills_its_process_each_time_fails_at_last_and_the_rest_goes_on()
    {
        await using (var first = await HostProcess.StartAsync(_directory.Path))
        {
            using var started = await first.StartAsync("Deadly", "deadly");
            await first.Process.WaitForExitAsync();
        }

        HubFile.Run(_directory, "UPDATE activities SET attempts = 10");
        await using var second = await HostProcess.StartAsync(_directory.Path);
        var ended = await second.EndAsync("deadly");

        Assert.Equal("Failed", ended.GetProperty("runtimeStatus").GetString());
        Assert.Single(second.Journal, "dies");
    }

    [Fact]
    public async Task A_second_host_on_the_hub_says_so_and_ends()
    {
        await using var host = await HostProcess.StartAsync(_directory.Path);

        var (exitCode, output) = await HostProcess.RunToEndAsync(_directory.Path, HostProcess.SampleApp);

        Assert.Equal(1, exitCode);
        Assert.Contains("belongs to another running process", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LocalHost__StorageProvider", "Memory", "LocalHost:StorageProvider is 'Memory'")]
    [InlineData("FUNCTIONS_REQUEST_BODY_SIZE_LIMIT", "much", "a number of bytes is needed")]
    [InlineData("AzureFunctionsJobHost__functionTimeout", "soon", "functionTimeout in host.json is 'soon'")]
    public async Task A_setting_that_is_wrong_is_named(string name, string value, string sentence)
    {
        var (exitCode, output) = await HostProcess.RunToEndAsync(_directory.Path, HostProcess.SampleApp, (name, value));

        Assert.Equal(1, exitCode);
        Assert.Contains(sentence, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_whose_schedule_has_no_value_does_not_run_and_is_named()
    {
        await using var host = await HostProcess.StartAsync(_directory.Path, ("Sample__Schedule", "every day"));

        await Until.TrueAsync(() => host.Output.Contains("Tick: does not run: 'every day' is neither an NCRONTAB expression", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_function_that_takes_longer_than_it_may_is_cancelled_and_answers_500()
    {
        await using var host = await HostProcess.StartAsync(_directory.Path, ("AzureFunctionsJobHost__functionTimeout", "00:00:01"));

        using var answer = await host.SendAsync(HttpMethod.Get, "/api/slow");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("slow was cancelled", host.Journal);
        await Until.TrueAsync(() => host.Output.Contains("Timeout value of 00:00:01 was exceeded by function: Functions.Slow", StringComparison.Ordinal));
    }

    public void Dispose() => _directory.Dispose();

    private static async Task<(string Id, string? Status, int Output)> OutcomeAsync(HostProcess host, string id)
    {
        var ended = await host.EndAsync(id);
        return (id, ended.GetProperty("runtimeStatus").GetString(), ended.GetProperty("output").GetInt32());
    }
}
