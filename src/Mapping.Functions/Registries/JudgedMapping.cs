using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Registries;

/// <param name="IsStanding">It is mapped so already.</param>
internal sealed record JudgedMapping(WantedMapping Wanted, MappingPair Pair, bool IsStanding, IReadOnlyList<Violation> Violations);
