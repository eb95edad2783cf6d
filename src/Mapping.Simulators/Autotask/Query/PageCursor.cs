using Mapping.Simulators.Autotask.Entities;

namespace Mapping.Simulators.Autotask.Query;

/// <param name="Method">The verb of the first query: the next page takes the same.</param>
/// <param name="Previous">Token of the page before; null where that is the first one.</param>
internal sealed record PageCursor(EntityDefinition Entity, QueryRequest Query, string Method, long AfterId, string? Previous)
{
    /// <summary>Of a fault: the page is empty and names a next one, without end.</summary>
    public bool IsEndless { get; init; }
}
