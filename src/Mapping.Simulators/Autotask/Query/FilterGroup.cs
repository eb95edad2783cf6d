using Mapping.Simulators.Autotask.Entities;

namespace Mapping.Simulators.Autotask.Query;

internal sealed record FilterGroup(bool IsOr, IReadOnlyList<Filter> Items) : Filter
{
    public override bool Matches(EntityRow row) => IsOr ? Items.Any(item => item.Matches(row)) : Items.All(item => item.Matches(row));

    /// <returns>The number that the field must equal in every matching row, where the filter says so.</returns>
    public long? MustEqual(string field) =>
        IsOr ? null : Items.Select(item => item switch
        {
            FieldCondition condition => condition.MustEqual(field),
            FilterGroup group => group.MustEqual(field),
            _ => null,
        }).FirstOrDefault(value => value is not null);
}
