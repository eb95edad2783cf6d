using System.Globalization;
using Mapping.Simulators.CloudCockpit;

namespace Mapping.Scenarios.Tests.AzurePlans.ThreeYears;

/// <summary>What CloudCockpit tells of a month, and when: an estimate, the invoice, and perhaps another one.</summary>
internal static class ToldCosts
{
    public static IEnumerable<AzureCost> Of(YearsPlan plan, MonthStory story, DateOnly month)
    {
        var invoice = new AzureCost
        {
            SubscriptionId = plan.Row.SubscriptionId,
            Month = month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            Currency = story.Currency ?? plan.Row.Currency,
            Usage = story.Usage,
            Reservations = story.Reservations,
            SavingsPlans = story.SavingsPlans,
            From = On(month.AddMonths(1).AddDays(story.FinalOn - 1)),
        };
        yield return invoice with { IsFinal = false, Usage = story.Usage + 1, From = On(month.AddMonths(1)) };
        yield return invoice;
        if (story.RestatedUsage is { } again)
            yield return invoice with { Usage = again, Version = "2", From = On(month.AddMonths(2).AddDays(2)) };
    }

    private static DateTimeOffset On(DateOnly day) => new(day, new TimeOnly(3, 0), TimeSpan.Zero);
}
