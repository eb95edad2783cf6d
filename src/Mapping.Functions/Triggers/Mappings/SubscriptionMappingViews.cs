using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Storage.Orders;

namespace Mapping.Functions.Triggers.Mappings;

/// <summary>Subscriptions as they are shown, each with what its order tells. Of a mapped one, the order tells nothing more.</summary>
internal sealed class SubscriptionMappingViews(OrderStore orders)
{
    public async Task<IReadOnlyList<SubscriptionMappingView>> OfAsync(
        Caller caller, IEnumerable<SubscriptionClaim> claims, CancellationToken cancellationToken) =>
        await Task.WhenAll(claims.Select(claim => OfAsync(caller, claim, cancellationToken).AsTask()));

    public async ValueTask<SubscriptionMappingView> OfAsync(Caller caller, SubscriptionClaim claim, CancellationToken cancellationToken) =>
        SubscriptionMappingView.Of(
            claim,
            claim.State == SubscriptionClaim.Mapped ? null : await orders.FindAsync(caller.Tenant, caller.Context, claim.OrderId, cancellationToken));
}
