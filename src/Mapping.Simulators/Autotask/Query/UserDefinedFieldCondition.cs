using Mapping.Simulators.Autotask.Entities;

namespace Mapping.Simulators.Autotask.Query;

internal sealed record UserDefinedFieldCondition(string Name, FilterOperator Operator, IReadOnlyList<object?> Values) : Filter
{
    public override bool Matches(EntityRow row) => FieldComparison.Holds(row.UserDefinedFields.GetValueOrDefault(Name), Operator, Values);
}
