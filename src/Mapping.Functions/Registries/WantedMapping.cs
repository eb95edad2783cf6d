using Mapping.Functions.Rules;

namespace Mapping.Functions.Registries;

/// <param name="Line">Of the file, from 1; 0 when it does not come from a file.</param>
/// <param name="Customer">Null for an offer mapping.</param>
/// <param name="Offer">Null for a customer mapping.</param>
/// <param name="TargetId">The company's or the service's.</param>
internal sealed record WantedMapping(int Line, Customer? Customer, Offer? Offer, long TargetId)
{
    public string Subject => Customer?.Id.ToString("D") ?? Offer?.Variant ?? throw new InvalidOperationException("A mapping has a subject.");
}
