namespace Mapping.Functions.Registries;

/// <param name="Id">The customer's id, or the offer mapping's.</param>
/// <param name="Matches">Exact ones first; empty when no name matches.</param>
internal sealed record Suggestion(string Id, string Name, IReadOnlyList<SuggestedTarget> Matches);
