using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>Puts Azure plans onto their lines. What another line has billed stays there.</summary>
internal sealed class AzurePlanPlaces(AzurePlanStore plans, PlanMonthStore months)
{
    /// <param name="isMove">The plan was mapped until now: its months that are not billed yet are still to be billed.</param>
    public async Task PutAsync(AzurePlan wanted, bool isMove, CancellationToken cancellationToken)
    {
        var known = await months.ListAsync(wanted, cancellationToken);
        await plans.PutAsync(wanted, standing => After(standing, wanted, known, isMove), cancellationToken);
    }

    private static AzurePlan After(AzurePlan standing, AzurePlan wanted, IReadOnlyList<PlanMonth> known, bool isMove)
    {
        var first = isMove && standing.FirstMonth < wanted.FirstMonth ? standing.FirstMonth : wanted.FirstMonth;
        var kept = wanted with
        {
            FirstMonth = first,
            Suspension = standing.Suspension,
            ActiveIn = standing.ActiveIn,
            ProviderCustomerId = wanted.ProviderCustomerId ?? standing.ProviderCustomerId,
            ProviderSubscriptionId = wanted.ProviderSubscriptionId ?? standing.ProviderSubscriptionId,
            EarlierLines = standing.EarlierLines,
        };
        return standing.Line == wanted.Line
            ? kept with { ContractEnd = standing.ContractEnd, Contract = wanted.Contract ?? standing.Contract }
            : kept with { EarlierLines = [.. standing.EarlierLines.Select(Ended), new EarlierLine(standing.Line with { Until = wanted.FirstMonth }, BilledBy(standing, known))] };

        // What the lines before were still to bill ends with the move at the latest.
        EarlierLine Ended(EarlierLine one) => one.Line.Until is { } until && until < wanted.FirstMonth ? one : one with { Line = one.Line with { Until = wanted.FirstMonth } };
    }

    private static IReadOnlyList<Month> BilledBy(AzurePlan standing, IReadOnlyList<PlanMonth> known) =>
    [
        .. known.Where(month => month.BilledPeriod is not null || month.State == PlanMonthState.Writing)
            .Where(month => standing.LineOf(month, month.Month).ContractServiceId == standing.ContractServiceId)
            .Select(month => month.Month),
    ];
}
