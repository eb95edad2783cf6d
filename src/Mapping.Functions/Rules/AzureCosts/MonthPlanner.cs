namespace Mapping.Functions.Rules.AzureCosts;

/// <summary>Chooses the period of a month's amount: its own, or the next that is open.</summary>
internal static class MonthPlanner
{
    public const string Posted = "AzureMonthPosted";

    public static MonthPlan Plan(
        MappingFacts facts, LineTimeline line, MonthRequest request, BilledMonth billed, PostedPeriod posted)
    {
        var verdict = AzureMonthRules.Judge(facts);
        if (!verdict.IsAccepted || facts.Contract is not { } contract)
        {
            return MonthPlan.Fail(verdict.Violations[0], verdict.Warnings);
        }

        var wanted = request.Begun ?? request.Billed ?? MonthCalendar.PeriodOf(request.Usage, billed);
        if (request.Begun is null && IsClosed(line, wanted))
        {
            if (request.Billed is not null || posted == PostedPeriod.Hold)
            {
                return MonthPlan.Hold(HeldBecausePosted(request, wanted), verdict.Warnings);
            }

            wanted = NextOpen(line, wanted, contract);
        }

        return AzureMonthRules.Reach(contract, wanted) is { } tooShort
            ? MonthPlan.Fail(tooShort, verdict.Warnings)
            : new MonthPlan(wanted, null, IsHeld: false, verdict.Warnings);
    }

    /// <summary>What was posted can't be changed any more, neither the period itself nor the one that puts it back to 0.</summary>
    public static bool IsClosed(LineTimeline line, Month period) => line.IsPosted(period) || line.IsPosted(period.Next);

    private static Month NextOpen(LineTimeline line, Month period, Contract contract)
    {
        while (IsClosed(line, period) && period.FirstDay <= contract.EndDate)
        {
            period = period.Next;
        }

        return period;
    }

    private static Violation HeldBecausePosted(MonthRequest request, Month period) => new(
        Posted,
        $"{period} is approved and posted in Autotask. {request.Usage} is held: {request.Detail}.",
        "Bill the amounts, or the difference to what was billed, by hand in Autotask; then reject the held item to close it.");
}
