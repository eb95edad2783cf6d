namespace Mapping.Functions.Rules;

/// <summary>What a line bills in its first period, pro-rated by days as Autotask does, and in each whole one.</summary>
/// <param name="Days">From the effective date on, within the period.</param>
/// <param name="IsProrated">The effective date lies within a period, or the contract ends before the period does.</param>
internal sealed record PeriodAmount(
    DateOnly StartDate, DateOnly EndDate, int Days, int PeriodDays, bool IsProrated, decimal Price, decimal Cost, decimal WholePeriodPrice, decimal WholePeriodCost)
{
    /// <summary>Null when the contract's periods are not known, or the date lies outside of them.</summary>
    public static PeriodAmount? First(Contract contract, DateOnly effectiveDate, int units, Price price)
    {
        if (effectiveDate > contract.EndDate || BillingCalendar.Of(contract).PeriodOf(effectiveDate) is not { } period)
        {
            return null;
        }

        var end = period.End < contract.EndDate ? period.End : contract.EndDate;
        var (days, all) = (end.DayNumber - effectiveDate.DayNumber + 1, period.End.DayNumber - period.Start.DayNumber + 1);
        return new PeriodAmount(
            effectiveDate,
            end,
            days,
            all,
            days != all,
            Amount(price.UnitPrice, days, all),
            Amount(price.UnitCost, days, all),
            Amount(price.UnitPrice, all, all),
            Amount(price.UnitCost, all, all));

        decimal Amount(decimal each, int part, int whole) =>
            decimal.Round(part == whole ? units * each : units * each * part / whole, 2, MidpointRounding.AwayFromZero);
    }
}
