using Mapping.Functions.Rules;

namespace Mapping.Functions.Autotask.Picklists;

internal static class PeriodTypes
{
    /// <summary>Null for no value, or for a label that we don't know.</summary>
    public static PeriodType? Of(Picklist picklist, long? value) => Letters(picklist.ActiveLabel(value)) switch
    {
        "monthly" => PeriodType.Monthly,
        "quarterly" => PeriodType.Quarterly,
        "semiannual" or "semiannually" or "halfyearly" => PeriodType.SemiAnnual,
        "yearly" or "annual" or "annually" => PeriodType.Yearly,
        // Fails where not even months are known by their label.
        _ => picklist.Means(value, "Monthly") ? PeriodType.Monthly : null,
    };

    private static string Letters(string? label) => string.Concat((label ?? "").Where(char.IsLetter)).ToLowerInvariant();
}
