namespace Mapping.Simulators.Autotask.Metadata;

/// <summary>The picklist values of one database, by <c>Entity.field</c>.</summary>
internal sealed class Picklists
{
    private readonly Dictionary<string, IReadOnlyList<PicklistValue>> _values = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyDictionary<string, IReadOnlyList<PicklistValue>> All => _values;

    public IReadOnlyList<PicklistValue> Of(string entity, string field) => _values.GetValueOrDefault($"{entity}.{field}") ?? [];

    public void Set(string key, IReadOnlyList<PicklistValue> values) => _values[key] = values;

    public bool Has(string entity, string field, long value) => Of(entity, field).Any(entry => entry.Value == value);

    public string? Label(string entity, string field, long? value) =>
        Of(entity, field).FirstOrDefault(entry => entry.Value == value)?.Label.Trim();

    public long Value(string entity, string field, params string[] labels) =>
        Of(entity, field).First(entry => entry.IsActive && labels.Contains(entry.Label.Trim(), StringComparer.OrdinalIgnoreCase)).Value;

    public void Clear() => _values.Clear();
}
