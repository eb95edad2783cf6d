using Mapping.Functions.Rules;

namespace Mapping.Functions.Triggers.Orders;

internal static class ResellerContext
{
    private const string Prefix = "reseller:";

    /// <summary>A reseller orders for its own customers only.</summary>
    public static bool Contradicts(Caller caller, Customer customer) =>
        customer.ResellerId is { } reseller
        && caller.Context.StartsWith(Prefix, StringComparison.Ordinal)
        && Guid.TryParse(caller.Context[Prefix.Length..], out var own)
        && own != reseller;
}
