using System.Globalization;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Storage.Orders;

namespace Mapping.Functions.Triggers.Mappings;

/// <summary>Subscriptions as they are shown, each with what its order tells. Of a mapped one, the order tells nothing more.</summary>
internal sealed class SubscriptionMappingViews(OrderStore orders, TimeProvider time)
{
    public async Task<IReadOnlyList<SubscriptionMappingView>> OfAsync(
        Caller caller, Connection connection, IEnumerable<SubscriptionClaim> claims, CancellationToken cancellationToken) =>
        await Task.WhenAll(claims.Select(claim => OfAsync(caller, connection, claim, cancellationToken).AsTask()));

    public async ValueTask<SubscriptionMappingView> OfAsync(
        Caller caller, Connection connection, SubscriptionClaim claim, CancellationToken cancellationToken) =>
        SubscriptionMappingView.Of(
            claim,
            claim.State == SubscriptionClaim.Mapped ? null : await orders.FindAsync(caller.Tenant, caller.Context, claim.OrderId, cancellationToken),
            connection.WebUri,
            TermEndOf(claim));

    /// <summary>Of the term that runs today: a subscription renews itself under the same id.</summary>
    private DateOnly? TermEndOf(SubscriptionClaim claim)
    {
        if (Day(claim.SubscriptionStart ?? claim.EffectiveDate) is not { } start)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var effective = Day(claim.EffectiveDate) ?? start;
        return SubscriptionTerm.LastDay(
            OfferVariant.Parse(claim.OfferVariant).TermDuration, start, Day(claim.SubscriptionEnd), today > effective ? today : effective);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
