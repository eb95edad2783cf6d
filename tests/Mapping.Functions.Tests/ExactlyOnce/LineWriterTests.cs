using Mapping.Functions.Activities;
using Mapping.Functions.Autotask;
using Mapping.Functions.ExactlyOnce;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Ledger;
using Mapping.TestKit.Azurite;
using Moq;

namespace Mapping.Functions.Tests.ExactlyOnce;

public sealed class LineWriterTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_lost_answer_settles_from_the_moment_it_was_lost_and_not_from_the_send()
    {
        var stage = await WriterStage.CreateAsync(azurite);
        stage.Answers.Enqueue(AutotaskFailure.Unknown);
        Assert.Equal(WriteState.Unknown, (await stage.WriteLineAsync()).State);

        stage.Time.Advance(stage.SettleTime - TimeSpan.FromSeconds(1));
        Assert.Equal(WriteState.Unknown, (await stage.WriteLineAsync()).State);
        Assert.Equal(1, stage.Sends);

        stage.Lines.Add(stage.OurLine);
        Assert.Equal(WriteResult.Confirmed(stage.OurLine.Id), await stage.WriteLineAsync());
        Assert.Equal(1, stage.Sends);
    }

    [Fact]
    public async Task A_write_whose_process_died_is_waited_for_as_long_as_a_call_may_take_and_settle()
    {
        var stage = await WriterStage.CreateAsync(azurite);
        var entry = await stage.Ledger.OpenAsync(
            WriteKinds.Line(stage.Job), WriteKinds.LineFingerprint(stage.Job), stage.Job.InstanceId, 1, CancellationToken.None);
        (entry.Sends, entry.SentAt) = (1, stage.Time.GetUtcNow());
        await stage.Ledger.MoveAsync(entry, LedgerState.Sent, CancellationToken.None);

        stage.Time.Advance(stage.Autotask.LongestWrite + stage.SettleTime - TimeSpan.FromSeconds(1));
        Assert.Equal(WriteState.Unknown, (await stage.WriteLineAsync()).State);
        Assert.Equal(0, stage.Sends);

        stage.Time.Advance(TimeSpan.FromSeconds(1));
        await stage.WriteLineAsync();
        Assert.Equal(1, stage.Sends);
    }

    [Theory]
    [InlineData("Unavailable", "AutotaskUnavailable", true)]
    [InlineData("Throttled", "AutotaskThrottled", true)]
    [InlineData("Unknown", "AutotaskUnavailable", true)]
    [InlineData("Forbidden", "AutotaskForbidden", false)]
    [InlineData("Unauthorized", "AutotaskUnauthorized", false)]
    public async Task A_look_that_fails_after_the_send_says_that_a_write_may_stand(string look, string code, bool isTransient)
    {
        var stage = await WriterStage.CreateAsync(azurite);
        stage.LooksFail = WriterStage.Failure(Enum.Parse<AutotaskFailure>(look));

        var failure = await Assert.ThrowsAsync<AutotaskException>(stage.WriteLineAsync);

        var fault = StepFault.From(failure);
        Assert.Equal((code, isTransient, true), (fault.Code, fault.IsTransient, fault.IsAfterSend));
        Assert.Equal(LedgerState.Sent, await stage.LineStateAsync());
    }

    [Fact]
    public async Task A_call_that_never_left_is_taken_back_and_sent_again()
    {
        var stage = await WriterStage.CreateAsync(azurite);
        stage.Answers.Enqueue(AutotaskFailure.Throttled);
        var failure = await Assert.ThrowsAsync<AutotaskException>(stage.WriteLineAsync);
        Assert.False(failure.IsAfterSend);
        Assert.Equal(LedgerState.Intended, await stage.LineStateAsync());

        await stage.WriteLineAsync();

        Assert.Equal(2, stage.Sends);
    }

    [Fact]
    public async Task A_repeat_that_is_refused_because_the_first_send_came_through_after_all_adopts_the_line()
    {
        var stage = await WriterStage.CreateAsync(azurite);
        stage.Answers.Enqueue(AutotaskFailure.Unknown);
        await stage.WriteLineAsync();
        stage.Time.Advance(stage.SettleTime);
        stage.Answers.Enqueue(AutotaskFailure.Refused);
        var looks = 0;
        stage.Client.Setup(client => client.ListLinesAsync(
                It.IsAny<AutotaskConnection>(), It.IsAny<long>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => looks++ == 0 ? [] : [stage.OurLine]);

        Assert.Equal(WriteResult.Confirmed(stage.OurLine.Id), await stage.WriteLineAsync());
        Assert.Equal(2, stage.Sends);
    }

    [Fact]
    public async Task A_repeat_that_is_refused_although_no_line_has_our_marker_may_have_met_our_own_without_it()
    {
        var stage = await WriterStage.CreateAsync(azurite);
        stage.Answers.Enqueue(AutotaskFailure.Unknown);
        await stage.WriteLineAsync();
        stage.Time.Advance(stage.SettleTime);
        stage.Lines.Add(stage.OurLine with { Marker = null });
        stage.Answers.Enqueue(AutotaskFailure.Refused);

        var end = await stage.WriteLineAsync();

        Assert.Equal((WriteState.Differs, "OutcomeUnknown"), (end.State, end.Code));
        Assert.Equal(LedgerState.Sent, await stage.LineStateAsync());
    }

    [Fact]
    public async Task A_line_whose_marker_somebody_removed_is_marked_again_by_a_retry_and_not_made_twice()
    {
        var stage = await WriterStage.CreateAsync(azurite);
        stage.Client.Setup(client => client.CreateLineAsync(
                It.IsAny<AutotaskConnection>(), It.IsAny<long>(), It.IsAny<long>(), It.IsAny<string>(), It.IsAny<Price?>(), It.IsAny<CancellationToken>()))
            .Callback(() => stage.Lines.Add(stage.OurLine)).ReturnsAsync(stage.OurLine.Id);
        await stage.WriteLineAsync();
        stage.Lines[0] = stage.OurLine with { Marker = "mine" };
        stage.Retry();

        Assert.Equal(WriteResult.Confirmed(stage.OurLine.Id), await stage.WriteLineAsync());
        Assert.Equal([stage.OurLine], stage.Lines);

        stage.Lines.Clear();
        stage.Retry();
        Assert.Equal("OutcomeUnknown", (await stage.WriteLineAsync()).Code);
    }
}
