using Mapping.Functions.Connections;
using Mapping.Functions.ExactlyOnce.AzurePlans;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>Asks the rules where a month's amount goes, by what was read.</summary>
internal sealed class AzureMonthPlanning(IOptions<AzurePlansOptions> options, TimeProvider time)
{
    public MonthPlan Plan(MappingJob job, AutotaskSession session, PlanMonth month, AzureLineView view)
    {
        var period = month.Period ?? month.BilledPeriod ?? MonthCalendar.PeriodOf(month.Month, options.Value.BilledMonth);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var facts = new MappingFacts(
            job.Order,
            job.Subscription,
            new ConnectionTerms(session.Connection.Id, session.Connection.Name, session.Connection.Currency),
            Company: null,
            view.Service,
            view.Contract,
            Lines: [],
            ExistingMappings.None,
            job.Marker,
            today > period.FirstDay ? today : period.FirstDay);
        var line = new LineTimeline(view.Rows, new AmountSchedule([]), view.Contract?.EndDate ?? DateOnly.MaxValue);
        var begun = month.State == PlanMonthState.Writing ? month.Period : null;
        var request = new MonthRequest(month.Month, month.Amount ?? Amount.Zero, begun, month.BilledPeriod, DetailOf(month, session.Connection.Currency));
        return MonthPlanner.Plan(facts, line, request, options.Value.BilledMonth, options.Value.PostedPeriod);
    }

    /// <summary>Every period's amounts: those of the plan's other months, and this one's.</summary>
    public static AmountSchedule ScheduleOf(IReadOnlyList<PlanMonth> months, Month? usage, Month period, Amount amount) => new(
    [
        .. months.Where(one => one.Month != usage).Select(Standing).OfType<KeyValuePair<Month, Amount>>(),
        .. usage is null ? [] : new[] { KeyValuePair.Create(period, amount) },
    ]);

    public static string DetailOf(PlanMonth month, string currency)
    {
        var billed = month.Billed is { } before && month.BilledPeriod is { } period ? $"; billed in {period} was {before}" : "";
        return $"{month.Cost?.Breakdown ?? "no cost"}; {month.Amount} {currency}{billed}";
    }

    private static KeyValuePair<Month, Amount>? Standing(PlanMonth month) =>
        month is { State: PlanMonthState.Writing, Period: { } written, Amount: { } amount } ? KeyValuePair.Create(written, amount)
        : month is { BilledPeriod: { } period, Billed: { } billed } ? KeyValuePair.Create(period, billed)
        : null;
}
