using System.Globalization;

namespace Mapping.LocalRuntime.Durable.Storage;

internal static class InstanceFilterSql
{
    public static (string Where, List<(string Name, object Value)> Parameters) Build(InstanceFilter filter)
    {
        List<string> conditions = [];
        List<(string, object)> parameters = [];

        void Add(string condition, string name, object? value)
        {
            if (value is not null)
            {
                conditions.Add(condition);
                parameters.Add((name, value));
            }
        }

        Add("created >= $createdFrom", "$createdFrom", filter.CreatedFrom?.Ticks);
        Add("created <= $createdTo", "$createdTo", filter.CreatedTo?.Ticks);
        Add("ended >= $endedFrom", "$endedFrom", filter.EndedFrom?.Ticks);
        Add("ended <= $endedTo", "$endedTo", filter.EndedTo?.Ticks);
        Add("id > $after", "$after", filter.AfterId);
        Add("substr(id, 1, length($prefix)) = $prefix AND id >= $prefix", "$prefix", string.IsNullOrEmpty(filter.IdPrefix) ? null : filter.IdPrefix);
        if (filter.EndedOnly && filter is { EndedFrom: null, EndedTo: null })
        {
            conditions.Add("ended IS NOT NULL");
        }

        if (filter.Statuses is { Count: > 0 } statuses)
        {
            conditions.Add($"status IN ({string.Join(", ", statuses.Select(status => ((int)status).ToString(CultureInfo.InvariantCulture)))})");
        }

        return (conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", conditions), parameters);
    }
}
