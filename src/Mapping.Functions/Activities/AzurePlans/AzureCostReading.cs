using Mapping.Functions.CloudCockpit;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>Finds a month's cost and says what may be done with it.</summary>
internal sealed class AzureCostReading(
    ICloudCockpitClient cloudCockpit, ImportedCostStore imports, IOptions<AzurePlansOptions> options)
{
    public const string NotFinal = "AzureCostNotFinal";
    public const string Missing = "AzureCostMissing";

    /// <summary>The version of a month that bills nothing because the plan was suspended: it stays so when the plan is active again.</summary>
    private const string Suspended = "suspended";

    /// <summary>The month as it stands with what is known now.</summary>
    /// <param name="earlier">The plan's other months, as they stand now.</param>
    public async Task<PlanMonth> ReadAsync(
        AzureRun run, AzurePlan plan, PlanMonth month, IReadOnlyList<PlanMonth> earlier, AzurePrices prices, CancellationToken cancellationToken)
    {
        if (month is { State: PlanMonthState.Billed, BilledVersion: Suspended })
        {
            return month;
        }

        if (plan.IsSuspendedIn(month.Month))
        {
            var nothing = new AzureCost(month.Month, prices.Currency, 0, 0, 0, IsFinal: true, Suspended);
            return Judge(month with { Cost = nothing, Source = "The plan is suspended." }, earlier, prices);
        }

        var imported = await imports.FindAsync(plan.Tenant, plan.Context, plan.SubscriptionId, month.Month, cancellationToken);
        var caller = new CloudCockpitCaller(plan.Tenant, run.Caller.CorrelationId);
        var cost = imported is { IsFinal: true }
            ? imported
            : await cloudCockpit.FindAzureCostAsync(caller, plan.CustomerId, plan.SubscriptionId, month.Month, cancellationToken) ?? imported;
        return cost is null
            ? Wait(month, Missing, $"There is no cost of {month.Month} yet.")
            : Judge(month with { Cost = cost, Source = cost == imported ? "An imported file." : "CloudCockpit." }, earlier, prices);
    }

    private PlanMonth Judge(PlanMonth month, IReadOnlyList<PlanMonth> earlier, AzurePrices prices)
    {
        var cost = month.Cost!;
        if (!cost.IsFinal && !options.Value.Estimates)
        {
            return Wait(month, NotFinal, $"The invoice of {month.Month} is not final yet ({cost.Breakdown}).");
        }

        if (month.State == PlanMonthState.Billed && (month.BilledVersion == month.Version || IsBilledAlready(month, prices)))
        {
            return month with { BilledVersion = month.Version };
        }

        var decision = month.Decision?.Version == month.Version ? month.Decision : null;
        if (decision is { IsApproved: false })
        {
            return month with { State = PlanMonthState.Rejected };
        }

        var history = earlier
            .Where(one => one.Month < month.Month && one is { Cost: not null, State: PlanMonthState.Ready or PlanMonthState.Writing or PlanMonthState.Billed })
            .Select(one => one.Cost!.Total);
        var reasons = CostAnomaly.Of(cost, prices.Currency, [.. history], options.Value.AnomalyFactor);
        if (decision is null && (reasons.Count > 0 || IsStillHeld(month)))
        {
            return reasons.Count > 0 ? Hold(month, reasons) : month;
        }

        return month with
        {
            State = month.State == PlanMonthState.Writing ? PlanMonthState.Writing : PlanMonthState.Ready,
            Amount = prices.Of(cost.Total * (decision?.ExchangeRate ?? 1)),
            Code = null,
            Message = null,
        };
    }

    /// <summary>Held for another reason than its cost, and nobody has said what to do about it.</summary>
    private static bool IsStillHeld(PlanMonth month) =>
        month.State == PlanMonthState.Held && month.Code is not (CostAnomaly.Negative or CostAnomaly.OtherCurrency or CostAnomaly.OutOfLine);

    private static bool IsBilledAlready(PlanMonth month, AzurePrices prices) =>
        month.Billed is { } billed && billed.Cost == prices.Of(month.Cost!.Total).Cost && month.Decision?.ExchangeRate is null;

    private static PlanMonth Wait(PlanMonth month, string code, string message) => month.State is PlanMonthState.Billed or PlanMonthState.Writing
        ? month
        : month with { State = PlanMonthState.Waiting, Code = code, Message = message };

    private static PlanMonth Hold(PlanMonth month, IReadOnlyList<Violation> reasons) => month with
    {
        State = PlanMonthState.Held,
        Code = reasons[0].Code,
        Message = string.Join(" ", reasons.Select(reason => $"{reason.Message} {reason.Remedy}")),
    };
}
