using Mapping.Functions.Audit;
using Mapping.Functions.Connections;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Registries;

/// <summary>What customer mappings and offer mappings differ in.</summary>
internal abstract class MappingKind
{
    /// <summary>The prefix of the list from A to Z.</summary>
    public abstract string List { get; }

    public abstract AuditOperation Created { get; }

    public abstract AuditOperation Removed { get; }

    public abstract IReadOnlyList<string> Columns { get; }

    public abstract IReadOnlyList<string?> Cells(MappedItem item);

    /// <summary>What a line of a file asks for; null after its errors were noted.</summary>
    public abstract WantedMapping? Read(ImportLine line);

    /// <summary>Why a wanted mapping can't be made, each held against Autotask and what is mapped already. Reads in bulk.</summary>
    public abstract Task<IReadOnlyList<JudgedMapping>> JudgeAsync(
        AutotaskSession session, IReadOnlyList<WantedMapping> wanted, CancellationToken cancellationToken);

    /// <summary>The mapping's rows, so that they can be removed.</summary>
    public abstract MappingPair PairOf(MappedItem item);

    public abstract Task<int> CountSubscriptionsAsync(string tenant, string connectionId, MappedItem item, CancellationToken cancellationToken);

    /// <summary>Who the audit log names.</summary>
    public abstract Customer CustomerOf(MappingPair pair);
}
