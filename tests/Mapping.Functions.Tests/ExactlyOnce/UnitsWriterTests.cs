using Mapping.Functions.Autotask;
using Mapping.Functions.ExactlyOnce;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Ledger;
using Mapping.TestKit.Azurite;

namespace Mapping.Functions.Tests.ExactlyOnce;

public sealed class UnitsWriterTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_retry_of_the_order_waits_too_until_a_lost_adjustment_has_settled()
    {
        var stage = await StageAsync();
        stage.Answers.Enqueue(AutotaskFailure.Unknown);
        Assert.Equal(WriteState.Unknown, (await stage.WriteUnitsAsync()).State);
        stage.Retry();

        Assert.Equal(WriteState.Unknown, (await stage.WriteUnitsAsync()).State);
        Assert.Equal(1, stage.Sends);

        stage.Time.Advance(stage.SettleTime);
        await stage.WriteUnitsAsync();
        Assert.Equal(2, stage.Sends);
    }

    [Fact]
    public async Task An_adjustment_that_does_not_show_yet_settles_from_its_answer_on()
    {
        var stage = await StageAsync();
        Assert.Equal(WriteState.Unknown, (await stage.WriteUnitsAsync()).State);

        stage.Time.Advance(stage.SettleTime - TimeSpan.FromSeconds(1));

        Assert.Equal(WriteState.Unknown, (await stage.WriteUnitsAsync()).State);
        Assert.Equal(1, stage.Sends);
    }

    [Fact]
    public async Task However_often_it_was_sent_no_adjustment_is_given_up_while_it_may_still_appear()
    {
        const int Enough = 8;
        var stage = await StageAsync();
        for (var sends = 1; sends <= Enough; sends++)
        {
            stage.Answers.Enqueue(AutotaskFailure.Unknown);
            Assert.Equal(WriteState.Unknown, (await stage.WriteUnitsAsync()).State);
            Assert.Equal(WriteState.Unknown, (await stage.WriteUnitsAsync()).State);
            Assert.Equal(sends, stage.Sends);
            stage.Time.Advance(stage.SettleTime);
        }

        var end = await stage.WriteUnitsAsync();

        Assert.Equal((WriteState.Differs, "UnitsNotAsOrdered", Enough), (end.State, end.Code, stage.Sends));
        Assert.Equal(LedgerState.Refused, await stage.UnitsStateAsync());
    }

    [Fact]
    public async Task A_line_that_is_being_voided_gets_its_units_only_when_the_voiding_has_settled()
    {
        var stage = await StageAsync();
        stage.Rows[0] = stage.Rows[0] with { Units = 3 };
        stage.Answers.Enqueue(AutotaskFailure.Unknown);
        Assert.Equal(WriteState.Unknown, (await stage.VoidAsync()).State);
        stage.Retry();

        Assert.Equal(WriteState.Unknown, (await stage.WriteUnitsAsync()).State);
        Assert.Equal(1, stage.Sends);

        stage.Time.Advance(stage.SettleTime);
        await stage.WriteUnitsAsync();
        Assert.Equal(2, stage.Sends);
        Assert.Equal(LedgerState.Voided, (await stage.Ledger.FindAsync(WriteKinds.Void(stage.Job), CancellationToken.None))!.Is());
    }

    [Fact]
    public async Task A_line_is_not_voided_while_its_ordered_units_may_still_appear()
    {
        var stage = await StageAsync();
        stage.Answers.Enqueue(AutotaskFailure.Unknown);
        await stage.WriteUnitsAsync();

        Assert.Equal(WriteState.Unknown, (await stage.VoidAsync()).State);

        stage.Time.Advance(stage.SettleTime);
        Assert.Equal(WriteState.Confirmed, (await stage.VoidAsync()).State);
        Assert.Equal(LedgerState.Voided, await stage.UnitsStateAsync());
    }

    [Fact]
    public async Task An_earlier_attempt_that_wakes_up_writes_nothing_any_more()
    {
        var stage = await StageAsync();
        var sleeper = stage.Job;
        stage.Retry();
        await stage.WriteUnitsAsync();
        stage.Return(to: sleeper);

        await Assert.ThrowsAsync<InvalidOperationException>(stage.WriteUnitsAsync);

        Assert.Equal(1, stage.Sends);
    }

    private async Task<WriterStage> StageAsync()
    {
        var stage = await WriterStage.CreateAsync(azurite);
        stage.Lines.Add(stage.OurLine);
        stage.Rows.Add(new UnitsRow(1, stage.OurLine.Id, new DateOnly(2026, 11, 1), new DateOnly(2030, 12, 31), 0, 0, 0, IsPosted: false));
        return stage;
    }
}
