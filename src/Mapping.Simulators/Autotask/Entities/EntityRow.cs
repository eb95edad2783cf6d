namespace Mapping.Simulators.Autotask.Entities;

/// <summary>One record. Values are long, decimal, string, bool or DateTimeOffset, by the field's type.</summary>
internal sealed class EntityRow(EntityDefinition definition)
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.OrdinalIgnoreCase);

    public EntityDefinition Definition { get; } = definition;

    public Dictionary<string, string?> UserDefinedFields { get; } = new(StringComparer.OrdinalIgnoreCase);

    public long Id
    {
        get => Long("id") ?? 0;
        set => _values["id"] = value;
    }

    public object? this[string field]
    {
        get => _values.GetValueOrDefault(field);
        set => _values[field] = value;
    }

    public long? Long(string field) => _values.GetValueOrDefault(field) as long?;

    public decimal? Decimal(string field) => _values.GetValueOrDefault(field) as decimal?;

    public string? Text(string field) => _values.GetValueOrDefault(field) as string;

    public bool? Boolean(string field) => _values.GetValueOrDefault(field) as bool?;

    public DateOnly? Date(string field) =>
        _values.GetValueOrDefault(field) is DateTimeOffset instant ? DateOnly.FromDateTime(instant.UtcDateTime) : null;
}
