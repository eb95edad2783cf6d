using Mapping.Simulators.Autotask.Entities;

namespace Mapping.Simulators.Autotask.Http;

/// <param name="Entity">Null for what is no entity's.</param>
internal sealed record AutotaskRoute(AutotaskOperation? Operation, EntityDefinition? Entity, long? ParentId = null, long? Id = null)
{
    /// <summary>Set when the path or the verb does not exist.</summary>
    public AutotaskAnswer? Refusal { get; init; }

    /// <summary>The entity as the thread limit counts it.</summary>
    public string Bucket => Entity?.Name ?? Operation?.ToString() ?? "";

    public bool IsWrite => Operation is AutotaskOperation.Create or AutotaskOperation.Merge or AutotaskOperation.Replace;
}
