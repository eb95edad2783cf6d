using Mapping.Functions.Autotask;
using Mapping.Functions.Tests.StandIns;

namespace Mapping.Functions.Tests.Autotask;

public sealed class EvidenceTests
{
    private static readonly ContractServiceAdjustment Adjustment = new(29, 12, 4, new(2026, 11, 20), 25, 20.24m, 17.60m);

    [Fact]
    public async Task Every_call_leaves_its_path_status_and_bodies()
    {
        await using var autotask = await AutotaskStandIn.StartAsync((request, context) =>
            context.JsonAsync(request.Method == "GET" ? """{"zoneName":"Z","url":"https://zone.example/ATServicesRest/"}""" : """{"itemId":null}"""));
        using var recorder = CallRecorder.Start();

        await autotask.Zones.FindAsync("api@user.example", default);
        await autotask.Client.AdjustAsync(autotask.Connection, Adjustment, default);

        var (zone, adjustment) = (recorder.Calls[0], recorder.Calls[1]);
        Assert.Equal(2, recorder.Calls.Count);
        Assert.Equal(("GET", "V1.0/zoneInformation?user=api%40user.example", (int?)200, null), (zone.Method, zone.Path, zone.Status, zone.Request));
        Assert.Equal(("POST", "V1.0/Contracts/29/ServiceAdjustments", (int?)200), (adjustment.Method, adjustment.Path, adjustment.Status));
        Assert.Contains("\"unitChange\":25", adjustment.Request, StringComparison.Ordinal);
        Assert.Equal("""{"itemId":null}""", adjustment.Response);
        Assert.All(recorder.Calls, call => Assert.Null(call.Failure));
        Assert.All(recorder.Calls, call => Assert.InRange(call.Milliseconds, 0, 60_000));
    }

    [Fact]
    public async Task Every_attempt_and_its_failure_is_recorded()
    {
        var asked = 0;
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => Interlocked.Increment(ref asked) switch
        {
            1 => Task.Run(context.Abort),
            2 => context.HtmlAsync(503),
            _ => context.JsonAsync("""{"item":null}"""),
        });
        using var recorder = CallRecorder.Start();

        await autotask.Client.FindServiceAsync(autotask.Connection, 12, default);

        Assert.Equal(
            [(null, "Unavailable"), (503, "Unavailable"), ((int?)200, null)],
            recorder.Calls.Select(call => (call.Status, call.Failure)));
    }

    [Fact]
    public async Task A_refusal_keeps_what_Autotask_said()
    {
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => context.ErrorsAsync("No such thing."));
        using var recorder = CallRecorder.Start();

        await Assert.ThrowsAsync<AutotaskException>(() => autotask.Client.AdjustAsync(autotask.Connection, Adjustment, default));

        var call = Assert.Single(recorder.Calls);
        Assert.Equal((500, "Refused", """{"errors":["No such thing."]}"""), (call.Status, call.Failure, call.Response));
    }

    [Fact]
    public async Task Long_bodies_are_cut()
    {
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) =>
            context.JsonAsync($$"""{"item":null,"padding":"{{new string('x', 5_000)}}"}"""));
        using var recorder = CallRecorder.Start();

        await autotask.Client.FindServiceAsync(autotask.Connection, 12, default);

        Assert.Equal(1_000, Assert.Single(recorder.Calls).Response!.Length);
    }

    [Fact]
    public async Task Neither_evidence_nor_logs_nor_messages_show_the_credentials_even_when_Autotask_repeats_them()
    {
        await using var autotask = await AutotaskStandIn.StartAsync((request, context) => context.ErrorsAsync(
            $"Headers: {string.Join(", ", request.Headers.Select(header => $"{header.Key}={header.Value}"))}",
            request.Headers["Secret"]));
        using var recorder = CallRecorder.Start();

        var read = await Assert.ThrowsAsync<AutotaskException>(() => autotask.Client.ListLinesAsync(autotask.Connection, 29, default));
        var write = await Assert.ThrowsAsync<AutotaskException>(() => autotask.Client.AdjustAsync(autotask.Connection, Adjustment, default));

        string[] shown = [$"{read}", $"{write}", $"{autotask.Connection}", .. recorder.Calls.Select(call => $"{call}"), .. autotask.Logs.Lines];
        Assert.NotEmpty(autotask.Logs.Lines);
        Assert.DoesNotContain(shown, text => text.Contains("s3cr3t", StringComparison.Ordinal));
        Assert.DoesNotContain(shown, text => text.Contains(autotask.Connection.IntegrationCode, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("line\nbreak")]
    [InlineData("ünïcode")]
    public async Task Credentials_that_no_header_can_carry_are_not_sent(string secret)
    {
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => context.JsonAsync("""{"item":null}"""));

        var failed = await Assert.ThrowsAsync<AutotaskException>(() =>
            autotask.Client.FindServiceAsync(autotask.Connection with { Secret = secret }, 12, default));

        Assert.Equal(AutotaskFailure.Unauthorized, failed.Failure);
        Assert.DoesNotContain(secret, $"{failed}", StringComparison.Ordinal);
        Assert.Empty(autotask.Calls);
    }
}
