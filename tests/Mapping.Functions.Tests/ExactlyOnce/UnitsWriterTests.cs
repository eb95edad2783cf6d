using Mapping.Functions.Autotask;
using Mapping.Functions.ExactlyOnce;
using Mapping.Functions.Rules;
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

    private async Task<WriterStage> StageAsync()
    {
        var stage = await WriterStage.CreateAsync(azurite);
        stage.Rows.Add(new UnitsRow(1, stage.OurLine.Id, new DateOnly(2026, 11, 1), new DateOnly(2030, 12, 31), 0, 0, 0, IsPosted: false));
        return stage;
    }
}
