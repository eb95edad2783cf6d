namespace Mapping.Simulators.Autotask.Entities;

internal sealed record FieldDefinition(string Name, FieldType Type, FieldAccess Access = FieldAccess.ReadOnly)
{
    public int Length { get; init; }

    public bool IsRequired { get; init; }

    public bool IsPicklist { get; init; }

    public string? References { get; init; }

    public bool IsQueryable { get; init; } = true;

    /// <summary>Accepted in a write, never returned.</summary>
    public bool IsWriteOnly { get; init; }

    /// <summary>Returned as null to a user without the right to see costs.</summary>
    public bool IsCost { get; init; }

    /// <summary>Metadata is not always true: a field may be flagged read-only although a create takes it.</summary>
    public bool IsFlaggedReadOnly { get; init; }

    public static FieldDefinition Id { get; } = new("id", FieldType.Long);
}
