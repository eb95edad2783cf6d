namespace Mapping.Functions.Rules.Links;

/// <summary>The Contract Service that a person names for a subscription.</summary>
/// <param name="Holder">The subscription that it is linked to already.</param>
internal sealed record LinkedLine(long ContractServiceId, Guid? Holder);
