namespace Mapping.TestKit.Checking;

/// <summary>The units rows that a mapping has to show: one a period to the contract's end, cut ones charged by days and rounded to the cent.</summary>
internal static class ExpectedUnits
{
    public static IEnumerable<ObservedUnits> Of(ExpectedOrder mapping, ObservedContract contract)
    {
        for (var index = 0; ; index++)
        {
            var start = contract.StartDate.AddMonths(index * mapping.PeriodMonths);
            if (start > contract.EndDate)
                yield break;
            var end = contract.StartDate.AddMonths((index + 1) * mapping.PeriodMonths).AddDays(-1);
            var from = start < mapping.EffectiveDate ? mapping.EffectiveDate : start;
            var to = end > contract.EndDate ? contract.EndDate : end;
            if (from <= to)
                yield return new ObservedUnits(from, to, mapping.Units, Amount(mapping.UnitPrice), Amount(mapping.UnitCost));

            decimal Amount(decimal each) =>
                decimal.Round(mapping.Units * each * Days(from, to) / Days(start, end), 2, MidpointRounding.AwayFromZero);
        }
    }

    private static int Days(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber + 1;
}
