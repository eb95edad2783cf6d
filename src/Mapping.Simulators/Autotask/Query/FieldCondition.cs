using Mapping.Simulators.Autotask.Entities;

namespace Mapping.Simulators.Autotask.Query;

internal sealed record FieldCondition(FieldDefinition Field, FilterOperator Operator, IReadOnlyList<object?> Values) : Filter
{
    public override bool Matches(EntityRow row) => FieldComparison.Holds(row[Field.Name], Operator, Values);

    public long? MustEqual(string field) =>
        Operator == FilterOperator.Eq && string.Equals(Field.Name, field, StringComparison.OrdinalIgnoreCase) ? Values[0] as long? : null;
}
