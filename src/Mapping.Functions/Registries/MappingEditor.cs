using Mapping.Functions.Connections;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Registries;

/// <summary>Makes and removes one mapping for a person. Autotask is read, never written.</summary>
internal sealed class MappingEditor(MappingStore store, MappingRegistry registry, RegistryAudit audit)
{
    /// <summary>Every reason not to; none when it stands mapped so now.</summary>
    public async Task<(JudgedMapping Mapping, IReadOnlyList<Violation> Violations)> PutAsync(
        Caller caller, AutotaskSession session, MappingKind kind, WantedMapping wanted, CancellationToken cancellationToken)
    {
        var judged = (await kind.JudgeAsync(session, [wanted], cancellationToken))[0];
        if (judged.IsStanding || judged.Violations.Count > 0)
        {
            return (judged, judged.IsStanding ? [] : judged.Violations);
        }

        var author = new MappingAuthor($"put-{Guid.NewGuid():N}", caller.Actor);
        var outcome = await store.MapAsync(caller.Tenant, session.Connection.Id, judged.Pair, author, cancellationToken);
        if (outcome.Attempt == MappingAttempt.Taken)
        {
            return (judged, [new Violation("MappedMeanwhile", "One of the two was mapped to another one meanwhile.", "Look at the mappings again.")]);
        }

        await audit.CreatedAsync(caller, session.Connection.Id, kind, author.RunId, outcome.Attempt == MappingAttempt.Made ? [judged.Pair] : [], cancellationToken);
        return (judged, []);
    }

    public async Task RemoveAsync(Caller caller, string connectionId, MappingKind kind, MappedItem item, CancellationToken cancellationToken)
    {
        var pair = kind.PairOf(item);
        if (await registry.RemoveAsync(caller.Tenant, connectionId, pair, cancellationToken))
        {
            await audit.RemovedAsync(caller, connectionId, kind, $"remove-{Guid.NewGuid():N}", pair, cancellationToken);
        }
    }
}
