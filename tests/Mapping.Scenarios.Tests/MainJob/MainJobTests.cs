using System.Net;
using System.Net.Sockets;
using Mapping.AppHost.Processes;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.MainJob;

public sealed class MainJobTests
{
    [Fact]
    public async Task Run_once_it_maps_the_sample_order_and_ends_with_0()
    {
        await using var job = await MainJobProcess.StartAsync(["--once"]);

        var exitCode = await job.WaitForExitAsync();

        Assert.True(exitCode == 0, job.Output);
        Assert.Contains("Mapped", job.Output, StringComparison.Ordinal);
        Assert.Contains("506.00", job.Output, StringComparison.Ordinal);
        Assert.Contains("TriggerSubscriptionMappingToConnection", job.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', job.Output);
    }

    [Fact]
    public async Task With_its_port_taken_it_says_so_and_takes_another()
    {
        using var guest = new TcpListener(IPAddress.Loopback, 7071);
        TryStart(guest);
        await using var job = await MainJobProcess.StartAsync(["--once"]);

        var exitCode = await job.WaitForExitAsync();

        Assert.True(exitCode == 0, job.Output);
        Assert.Contains("Port 7071 is taken, so the app listens on port ", job.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_node_it_says_what_to_do_and_ends_with_1()
    {
        await using var job = await MainJobProcess.StartAsync(["--once"], new() { ["PATH"] = Path.GetTempPath() });

        var exitCode = await job.WaitForExitAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("install Node 20 or newer from https://nodejs.org", job.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_option_is_named()
    {
        await using var job = await MainJobProcess.StartAsync(["--twice"]);

        var exitCode = await job.WaitForExitAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("--twice is not an option", job.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calls_that_it_prints_work_when_pasted_and_asked_to_end_it_ends_everything_that_it_started()
    {
        await using var job = await MainJobProcess.StartAsync([]);
        await job.WaitUntilServingAsync();
        var calls = job.Process.Log.Lines.Where(line => line.StartsWith("curl ", StringComparison.Ordinal)).ToList();
        using var client = new HttpClient();

        foreach (var call in calls)
        {
            using var response = await PastedCall.SendAsync(client, call);
            Assert.True(response.IsSuccessStatusCode, $"{call} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }

        var ports = job.Ports();
        await job.Process.StopAsync();

        Assert.True(calls.Count >= 5, job.Output);
        Assert.True(ports.Count >= 4, job.Output);
        Assert.Contains("Open the portal", job.Output, StringComparison.Ordinal);
        Assert.Equal(0, job.Process.ExitCode);
        await WaitFor.ConditionAsync("all ports are free again", () => ports.All(FreePort.IsFree));
    }

    private static void TryStart(TcpListener listener)
    {
        // Already taken by somebody else serves the test as well.
        if (FreePort.IsFree(7071))
            listener.Start();
    }
}
