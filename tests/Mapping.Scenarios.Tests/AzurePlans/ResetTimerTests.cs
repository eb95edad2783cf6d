using Mapping.Simulators.Autotask.Humans;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>On the first of a month the timer proves that the new month bills nothing, and puts right what does.</summary>
public sealed class ResetTimerTests(TimedStage timed) : IClassFixture<TimedStage>
{
    [Theory]
    [InlineData(1)] // the new month itself
    [InlineData(2)] // the one after it
    public async Task A_cost_that_somebody_put_onto_a_later_month_is_taken_off_again(int ahead)
    {
        var month = timed.ThisMonth;
        var azure = await BilledAsync(month);
        HumanEditor.Apply(azure.Database, new HumanEdit
        {
            Kind = HumanEditKind.AdjustLine,
            LineId = azure.LineId,
            Date = month.AddMonths(ahead),
            UnitPrice = 112m,
            UnitCost = 100m,
        });
        Assert.NotEqual([Text(month)], azure.Billed().Keys);

        await timed.JumpToAsync(month.AddMonths(1), 5);

        await WaitFor.ConditionAsync("the month is put right", () => azure.Billed().Keys.SequenceEqual([Text(month)]));
        var proof = await ProofAsync(azure);
        Assert.Equal(("ResetAzurePlanCost", "Succeeded"), (proof.Operation, proof.Status));
        Assert.StartsWith("Put right: ", proof.Message, StringComparison.Ordinal);
        Assert.Contains("100.00", proof.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_that_stands_at_zero_is_proved_without_a_write()
    {
        var month = timed.ThisMonth;
        var azure = await BilledAsync(month);
        var before = azure.Adjustments;

        await timed.JumpToAsync(month.AddMonths(1), 5);

        Assert.Equal("Every month from this one on bills what it shall.", (await ProofAsync(azure)).Message);
        Assert.Equal(before, azure.Adjustments);
    }

    private async Task<AzureStage> BilledAsync(DateOnly month)
    {
        var azure = await AzureStage.MapAsync(timed.Stage.NewTenant(), Text(month));
        azure.Tell(Text(month), 100m);
        await azure.RunAsync(Text(month));
        return azure;
    }

    private static async Task<TestKit.Portal.AuditRow> ProofAsync(AzureStage azure) =>
        await WaitFor.ValueAsync("the proof", async () => (await azure.AuditAsync()).SingleOrDefault(row =>
            row is { Actor: "AzurePlanResetTimer", Operation: "ResetAzurePlanCost", Status: not "Processing" }));

    private static string Text(DateOnly month) => month.ToString("yyyy-MM", null);
}
