namespace Mapping.Functions.Rules;

internal static class BillingPeriod
{
    /// <summary>The period type that bills as often; null when the frequency is not supported.</summary>
    public static PeriodType? Of(BillingFrequency frequency) => frequency switch
    {
        BillingFrequency.Monthly => PeriodType.Monthly,
        BillingFrequency.Annual => PeriodType.Yearly,
        _ => null,
    };
}
