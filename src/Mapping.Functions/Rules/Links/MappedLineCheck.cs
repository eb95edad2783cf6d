namespace Mapping.Functions.Rules.Links;

/// <summary>Holds a mapped line against what Autotask bills.</summary>
internal static class MappedLineCheck
{
    /// <summary>In what Autotask differs from what was mapped; null when it does not.</summary>
    /// <param name="contract">Null when it is not there, or not visible to us.</param>
    /// <param name="rows">The line's rows on the day from which it is checked; later ones are checked too.</param>
    public static string? Difference(MappedLine line, Contract? contract, IEnumerable<UnitsRow> rows, DateOnly today)
    {
        if (contract is null)
        {
            return $"Contract {Words.Number(line.ContractId)} is not there any more, or the API user can't see it.";
        }

        if (contract.EndDate < today)
        {
            return $"{Words.Named(contract)} ended on {Words.Day(contract.EndDate)}: nothing is billed any more.";
        }

        if (line.IsAzurePlan)
        {
            // Its amounts change month by month: the runs of Azure plans prove them.
            return null;
        }

        var target = new UnitsTarget(line.CheckedFrom(today), line.Units, line.UnitPrice, line.UnitCost);
        var check = new UnitsTimeline(rows, target, BillingCalendar.Of(contract)).Check();
        return check.IsExact ? null : check.Summary;
    }
}
