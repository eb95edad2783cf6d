using System.Globalization;
using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Links;
using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Storage.Orders;

namespace Mapping.Functions.Registries;

/// <summary>Compares mapped subscriptions with what Autotask bills: two calls for all of them. What was found is kept for the list.</summary>
internal sealed class SubscriptionCheck(IAutotaskClient autotask, OrderStore orders, ClaimStore claims, TimeProvider time)
{
    /// <summary>What one call of Autotask takes.</summary>
    public const int MostAtOnce = 500;

    /// <summary>Days. A month that was cut proves no price; the whole one after it does.</summary>
    private const int WholePeriod = 31;

    /// <summary>The claims as they stand after the check; those that are not mapped yet are as they were.</summary>
    public async Task CheckAsync(AutotaskSession session, IReadOnlyList<SubscriptionClaim> all, CancellationToken cancellationToken)
    {
        var mapped = new List<(SubscriptionClaim Claim, MappedLine Line)>();
        foreach (var claim in all.Where(claim => claim.State == SubscriptionClaim.Mapped))
        {
            mapped.Add((claim, await LineOfAsync(session, claim, cancellationToken)));
        }

        if (mapped.Count == 0)
        {
            return;
        }

        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var contracts = (await autotask.ListContractsAsync(
            session.Autotask, [.. mapped.Select(one => one.Line.ContractId).Distinct()], cancellationToken)).ToDictionary(contract => contract.Id);
        var rows = await RowsAsync(session, [.. mapped.Select(one => one.Line).Where(line => !line.IsAzurePlan)], today, cancellationToken);
        foreach (var (claim, line) in mapped)
        {
            claim.CheckedAt = now;
            if (contracts.TryGetValue(line.ContractId, out var contract))
            {
                (claim.Contract, claim.ContractEnd) = (contract.Name, Words.Day(contract.EndDate));
            }

            claim.Difference = MappedLineCheck.Difference(line, contract, rows[line.ContractServiceId], today);
        }

        // What changed since it was read keeps what it has: the next check finds it.
        await Task.WhenAll(mapped.Select(one => claims.TryReplaceAsync(one.Claim, cancellationToken)));
    }

    private async Task<ILookup<long, UnitsRow>> RowsAsync(
        AutotaskSession session, IReadOnlyList<MappedLine> lines, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = lines.Count == 0
            ? []
            : await autotask.ListUnitsAsync(
                session.Autotask, [.. lines.Select(line => line.ContractServiceId)], today, lines.Max(line => line.CheckedFrom(today)).AddDays(WholePeriod), cancellationToken);
        return rows.ToLookup(row => row.ContractServiceId);
    }

    private async Task<MappedLine> LineOfAsync(AutotaskSession session, SubscriptionClaim claim, CancellationToken cancellationToken)
    {
        var type = claim.OfferType;
        if (type is null && await orders.FindAsync(session.Connection.Tenant, claim.Context, claim.OrderId, cancellationToken) is { } order)
        {
            type = order.Order.Offer.Type.ToString();
        }

        return new MappedLine(
            claim.ContractId ?? 0,
            claim.ContractServiceId ?? 0,
            DateOnly.Parse(claim.EffectiveDate ?? "2000-01-01", CultureInfo.InvariantCulture),
            claim.Quantity ?? 0,
            Amount(claim.UnitPrice),
            Amount(claim.UnitCost),
            type == nameof(OfferType.AzurePlan));
    }

    private static decimal? Amount(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
