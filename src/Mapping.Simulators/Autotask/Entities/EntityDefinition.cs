using System.Collections.Frozen;

namespace Mapping.Simulators.Autotask.Entities;

internal sealed class EntityDefinition
{
    private readonly FrozenDictionary<string, FieldDefinition> _byName;

    public EntityDefinition(string name, string singular, params FieldDefinition[] fields)
    {
        Name = name;
        Singular = singular;
        Fields = fields;
        _byName = fields.ToFrozenDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>As in URLs: <c>ContractServices</c>.</summary>
    public string Name { get; }

    /// <summary>As in error texts and metadata: <c>ContractService</c>.</summary>
    public string Singular { get; }

    public IReadOnlyList<FieldDefinition> Fields { get; }

    public bool CanCreate { get; init; }

    public bool CanUpdate { get; init; }

    public bool CanQuery { get; init; } = true;

    /// <summary>A child is written below its parent only.</summary>
    public bool IsWrittenAtRoot { get; init; }

    public bool HasUserDefinedFields { get; init; }

    public bool SupportsWebhooks { get; init; }

    public FieldDefinition? Field(string name) => _byName.GetValueOrDefault(name);
}
