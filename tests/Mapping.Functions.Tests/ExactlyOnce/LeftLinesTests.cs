using Mapping.Functions.Autotask;
using Mapping.Functions.ExactlyOnce;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Ledger;
using Mapping.TestKit.Azurite;

namespace Mapping.Functions.Tests.ExactlyOnce;

/// <summary>A retry that ends before it writes undoes what the attempts before it left on the contract.</summary>
public sealed class LeftLinesTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_line_of_an_earlier_attempt_is_brought_to_0_and_marked_void()
    {
        var stage = await ClaimedAsync();
        stage.Lines.Add(stage.OurLine);
        Assert.Equal(WriteState.Confirmed, (await stage.WriteLineAsync()).State);
        stage.Retry();

        Assert.Equal(WriteResult.Confirmed(stage.OurLine.Id), await stage.VoidWhatIsLeftAsync());

        Assert.Equal(SubscriptionMarker.Void(stage.Job.Marker), Assert.Single(stage.Lines).Marker);
        Assert.Equal(LedgerState.Voided, await stage.LineStateAsync());
    }

    [Fact]
    public async Task A_lost_line_is_waited_for_and_undone_when_it_shows()
    {
        var stage = await ClaimedAsync();
        stage.Answers.Enqueue(AutotaskFailure.Unknown);
        await stage.WriteLineAsync();
        stage.Retry();
        Assert.Equal(WriteState.Unknown, (await stage.VoidWhatIsLeftAsync()).State);

        stage.Lines.Add(stage.OurLine);

        Assert.Equal(WriteResult.Confirmed(stage.OurLine.Id), await stage.VoidWhatIsLeftAsync());
        Assert.Equal(LedgerState.Voided, await stage.LineStateAsync());
    }

    [Fact]
    public async Task A_lost_line_that_never_shows_leaves_nothing_open()
    {
        var stage = await ClaimedAsync();
        stage.Answers.Enqueue(AutotaskFailure.Unknown);
        await stage.WriteLineAsync();
        stage.Retry();
        stage.Time.Advance(stage.SettleTime);

        Assert.Equal((WriteState.Confirmed, null), await OutcomeAsync(stage));
        Assert.Equal(LedgerState.Voided, await stage.LineStateAsync());
    }

    [Fact]
    public async Task A_new_line_that_may_be_ours_or_anybodys_is_left_for_a_person_to_tell()
    {
        var stage = await ClaimedAsync();
        stage.Answers.Enqueue(AutotaskFailure.Unknown);
        await stage.WriteLineAsync();
        stage.Retry();
        stage.AddLookAlike(8);
        stage.Time.Advance(stage.SettleTime);

        var end = await stage.VoidWhatIsLeftAsync();

        Assert.Equal((WriteState.Differs, "OutcomeUnknown"), (end.State, end.Code));
        Assert.Null(Assert.Single(stage.Lines).Marker);
    }

    [Fact]
    public async Task An_order_that_does_not_hold_the_subscription_touches_nobodys_line()
    {
        var stage = await ClaimedAsync();
        stage.Lines.Add(stage.OurLine);
        await stage.WriteLineAsync();
        stage.Return(to: stage.Job with { InstanceId = "run-2", Attempt = 2 });

        Assert.Equal((WriteState.Confirmed, null), await OutcomeAsync(stage));
        Assert.Equal(stage.Job.Marker, Assert.Single(stage.Lines).Marker);
    }

    private async Task<WriterStage> ClaimedAsync()
    {
        var stage = await WriterStage.CreateAsync(azurite);
        await stage.ClaimAsync();
        return stage;
    }

    private static async Task<(WriteState, long?)> OutcomeAsync(WriterStage stage)
    {
        var end = await stage.VoidWhatIsLeftAsync();
        return (end.State, end.ContractServiceId);
    }
}
