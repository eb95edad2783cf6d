using Mapping.Functions.CloudCockpit.Wire;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.CloudCockpit;

/// <summary>A month's cost in our words. One that contradicts itself is not billed.</summary>
internal static class AzureCosts
{
    public static AzureCost Of(AzureCostItem item, Month month)
    {
        if (item.Month is not null && Month.TryParse(item.Month) != month)
        {
            throw Unusable(month, $"it is of {item.Month}");
        }

        if (item.Currency is not { Length: 3 } currency)
        {
            throw Unusable(month, "it names no currency");
        }

        if (item is { Usage: null, Reservations: null, SavingsPlans: null, Total: null })
        {
            throw Unusable(month, "it has no amount");
        }

        var isItemised = item.Usage is not null || item.Reservations is not null || item.SavingsPlans is not null;
        var cost = new AzureCost(
            month,
            currency.ToUpperInvariant(),
            isItemised ? item.Usage ?? 0 : item.Total ?? 0,
            item.Reservations ?? 0,
            item.SavingsPlans ?? 0,
            item.IsFinal ?? false,
            item.Version?.ToString() is { Length: > 0 } version ? version : "1");
        return item.Total is not { } total || total == cost.Total
            ? cost
            : throw Unusable(month, $"its total {total} is not the sum of its parts {cost.Total}");
    }

    private static CloudCockpitException Unusable(Month month, string why) =>
        new(false, $"CloudCockpit's cost of {month} can't be used: {why}.");
}
