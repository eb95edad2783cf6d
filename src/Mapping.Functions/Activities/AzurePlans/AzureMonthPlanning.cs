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
    public const string OnEarlierLine = "AzureMonthOnEarlierLine";

    /// <summary>The line that bills a month of the plan.</summary>
    public PlanLine LineOf(AzurePlan plan, PlanMonth month) => plan.LineOf(month, MonthCalendar.PeriodOf(month.Month, options.Value.BilledMonth));

    /// <summary>The months that a line bills.</summary>
    public IReadOnlyList<PlanMonth> OnLine(AzurePlan plan, PlanLine line, IEnumerable<PlanMonth> months) =>
        [.. months.Where(month => LineOf(plan, month).ContractServiceId == line.ContractServiceId)];

    public MonthPlan Plan(MappingJob job, AutotaskSession session, PlanLine on, PlanMonth month, AzureLineView view)
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
        var plan = MonthPlanner.Plan(facts, line, request, options.Value.BilledMonth, options.Value.PostedPeriod);
        return on.Until is { } until ? OnlyBefore(until, on, request, plan) : plan;
    }

    /// <summary>A line that the plan has moved away from bills what was its own; what it can't take is a person's to bill.</summary>
    private static MonthPlan OnlyBefore(Month until, PlanLine on, MonthRequest request, MonthPlan plan)
    {
        var why = plan.Period is { } period && period >= until
            ? $"Its periods before {until} are approved and posted in Autotask."
            : plan is { IsHeld: false, Reason: { } reason } ? reason.Message : null;
        return why is null ? plan : MonthPlan.Hold(
            new Violation(
                OnEarlierLine,
                $"{request.Usage} belongs to Contract Service {Words.Number(on.ContractServiceId)} on contract {Words.Number(on.ContractId)}, from which the plan "
                + $"moved with {until}, and can't be billed there. {why} It is held: {request.Detail}.",
                "Bill the amounts by hand in Autotask, on the old contract or the new one; then reject the held item to close it."),
            plan.Warnings);
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
