using Mapping.Functions.Autotask;
using Mapping.Functions.Autotask.Http;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Tests.Autotask;

public sealed class CallBudgetTests
{
    private static readonly AutotaskConnection Background = new("t/c1", new Uri("https://zone.example/ATServicesRest/"), "user", "secret", "code");

    [Fact]
    public async Task Background_work_leaves_the_reserve_to_people_who_wait()
    {
        await using var budget = Budget(calls: 100, reservePercent: 20);

        Assert.Equal(80, TakeUntilThrottled(budget, Background, out var throttled));
        Assert.Equal(AutotaskFailure.Throttled, throttled.Failure);
        Assert.True(throttled.RetryAfter > TimeSpan.Zero);
        Assert.Equal(20, TakeUntilThrottled(budget, Background with { IsInteractive = true }, out _));
    }

    [Fact]
    public async Task Each_connection_has_its_own_budget()
    {
        await using var budget = Budget(calls: 100, reservePercent: 0);

        TakeUntilThrottled(budget, Background, out _);

        Assert.Equal(100, TakeUntilThrottled(budget, Background with { Key = "t/c2" }, out _));
    }

    private static CallBudget Budget(int calls, int reservePercent) =>
        new(Options.Create(new AutotaskOptions { CallsPerHour = calls, InteractiveReservePercent = reservePercent }));

    private static int TakeUntilThrottled(CallBudget budget, AutotaskConnection connection, out AutotaskException throttled)
    {
        for (var taken = 0; ; taken++)
        {
            try
            {
                budget.Take(connection);
            }
            catch (AutotaskException refusal)
            {
                throttled = refusal;
                return taken;
            }
        }
    }
}
