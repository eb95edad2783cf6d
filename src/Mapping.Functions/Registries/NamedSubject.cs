using Mapping.Functions.Rules;

namespace Mapping.Functions.Registries;

/// <summary>A customer or an offer that suggestions are asked for.</summary>
/// <param name="Offer">Null for a customer.</param>
internal sealed record NamedSubject(string Id, string Name, Offer? Offer = null);
