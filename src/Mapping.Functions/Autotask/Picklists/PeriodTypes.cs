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
        _ => null,
    };

    private static string Letters(string? label) => string.Concat((label ?? "").Where(char.IsLetter)).ToLowerInvariant();
}
