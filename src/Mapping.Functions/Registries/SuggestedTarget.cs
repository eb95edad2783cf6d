namespace Mapping.Functions.Registries;

/// <param name="Confidence">Exact or Normalised.</param>
/// <param name="IsMapped">It is another one's already.</param>
internal sealed record SuggestedTarget(long Id, string Name, string Confidence, bool IsMapped);
