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
    public const string SeveralCurrencies = "AzureCostSeveralCurrencies";

    private const string FromFile = "An imported file.";

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
            return Judge(month with { Cost = nothing, Source = "The plan is suspended." }, [], prices);
        }

        var imported = await imports.FindAsync(plan.Tenant, plan.Context, plan.SubscriptionId, month.Month, cancellationToken);
        if (imported is { Currencies: { Count: > 1 } currencies })
        {
            return Ask(month, currencies);
        }

        if (imported is { Final: { } final, IsLate: false })
        {
            return Judge(month with { Cost = final, Source = FromFile }, earlier, prices);
        }

        var caller = new CloudCockpitCaller(plan.Tenant, run.Caller.CorrelationId);
        var told = await cloudCockpit.FindAzureCostAsync(caller, plan.CustomerId, plan.SubscriptionId, month.Month, cancellationToken);
        return told is not null ? Judge(month with { Cost = told, Source = "CloudCockpit." }, earlier, prices)
            : imported is { Estimate: { } estimate } ? Judge(month with { Cost = estimate, Source = FromFile }, earlier, prices)
            : imported is { Final: { } late } ? Judge(month with { Cost = late, Source = FromFile }, earlier, prices, imported.OwnMonthTotal)
            : Wait(month, Missing, $"There is no cost of {month.Month} yet.");
    }

    /// <param name="ownMonthTotal">Of a cost that is made of late lines only.</param>
    private PlanMonth Judge(PlanMonth month, IReadOnlyList<PlanMonth> earlier, AzurePrices prices, decimal? ownMonthTotal = null)
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

        var settings = options.Value;
        var late = ownMonthTotal is { } own ? CostAnomaly.OfLateLines(cost, own, settings.AnomalyFactor) : null;
        Violation[] reasons =
        [
            .. CostAnomaly.Of(cost, prices.Currency, HistoryOf(month, earlier), settings.AnomalyFactor, settings.AnomalyLowFactor),
            .. late is null ? [] : new[] { late },
        ];
        if (decision is null && (reasons.Length > 0 || IsStillHeld(month)))
        {
            return reasons.Length > 0 ? Hold(month, reasons) : month;
        }

        return month with
        {
            State = month.State == PlanMonthState.Writing ? PlanMonthState.Writing : PlanMonthState.Ready,
            Amount = prices.Of(cost.Total * (decision?.ExchangeRate ?? 1)),
            Code = null,
            Message = null,
        };
    }

    /// <summary>The totals of the months before that were billed, suspended ones left out, and what was billed of this one before it was restated.</summary>
    private static decimal[] HistoryOf(PlanMonth month, IReadOnlyList<PlanMonth> earlier) =>
    [
        .. earlier
            .Where(one => one.Month < month.Month && one is { Cost: not null, State: PlanMonthState.Ready or PlanMonthState.Writing or PlanMonthState.Billed })
            .Where(one => one.Cost!.Version != Suspended)
            .Select(one => one.Cost!.Total),
        .. month is { Billed: { } billed, BilledVersion: not null, Decision.ExchangeRate: null } ? [billed.Cost] : Array.Empty<decimal>(),
    ];

    /// <summary>Held for another reason than its cost, and nobody has said what to do about it.</summary>
    private static bool IsStillHeld(PlanMonth month) =>
        month.State == PlanMonthState.Held && month.Code is not SeveralCurrencies && !CostAnomaly.All.Contains(month.Code ?? "", StringComparer.Ordinal);

    private static bool IsBilledAlready(PlanMonth month, AzurePrices prices) =>
        month.Billed is { } billed && billed.Cost == prices.Of(month.Cost!.Total).Cost && month.Decision?.ExchangeRate is null;

    /// <summary>There is no sum that could be approved: the files have to be put right.</summary>
    private static PlanMonth Ask(PlanMonth month, IReadOnlyList<string> currencies) => month.State is PlanMonthState.Billed or PlanMonthState.Writing
        ? month
        : month with
        {
            State = PlanMonthState.Held,
            Cost = null,
            Code = SeveralCurrencies,
            Message = $"The imported invoices of {month.Month} are in {string.Join(" and ", currencies)}: they have no sum. "
                + "Import the one in the wrong currency again with mode=replace, in the connection's currency.",
        };

    private static PlanMonth Wait(PlanMonth month, string code, string message) => month.State is PlanMonthState.Billed or PlanMonthState.Writing
        ? month
        : month with { State = PlanMonthState.Waiting, Code = code, Message = message };

    private static PlanMonth Hold(PlanMonth month, Violation[] reasons) => month with
    {
        State = PlanMonthState.Held,
        Code = reasons[0].Code,
        Message = string.Join(" ", reasons.Select(reason => $"{reason.Message} {reason.Remedy}")),
    };
}
