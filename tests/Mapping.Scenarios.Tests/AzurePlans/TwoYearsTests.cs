using Mapping.TestKit.Staging;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>Twenty-four months over the HTTP API and the timers' admin endpoint, with a stage and a clock of its own: the timers are about everybody, and no month is run before it has begun.</summary>
public sealed class TwoYearsTests : IAsyncLifetime
{
    private const int Months = 24;
    private readonly TimedStage _timed = new();

    private Stage Stage => _timed.Stage;

    public ValueTask InitializeAsync() => _timed.InitializeAsync();

    public ValueTask DisposeAsync() => _timed.DisposeAsync();

    [Fact]
    public async Task Every_month_is_billed_exactly_once_and_every_other_month_is_zero()
    {
        var azure = await AzureStage.MapAsync(Stage.NewTenant(), "2026-11");
        var first = new DateOnly(2026, 11, 1);
        var expected = new Dictionary<string, (decimal, decimal)>();
        for (var i = 0; i < Months; i++)
        {
            var (month, cost) = (first.AddMonths(i).ToString("yyyy-MM", null), 100m + i);
            await _timed.JumpToAsync(first.AddMonths(i).AddDays(9), 8);
            azure.Tell(month, cost);
            await azure.RunAsync(month);
            expected[month] = (decimal.Round(cost * 1.12m, 2, MidpointRounding.AwayFromZero), cost);
            if (i % 6 == 0)
            {
                await Stage.App.FireAsync("AzurePlanCostTimer");
                await Stage.App.FireAsync("AzurePlanResetTimer");
            }
        }

        await WaitFor.ConditionAsync("the timers' runs have ended", HaveEndedAsync);
        Assert.Equal(expected, azure.Billed());
        Assert.Equal(2 * Months, azure.Adjustments);
    }

    private async Task<bool> HaveEndedAsync()
    {
        using var client = new HttpClient { BaseAddress = Stage.App.Address };
        var running = await client.GetStringAsync(new Uri(
            $"/runtime/webhooks/durabletask/instances?runtimeStatus=Running,Pending&code={Uri.EscapeDataString(Stage.App.DurableTaskKey)}", UriKind.Relative));
        return running.Trim() == "[]";
    }
}
