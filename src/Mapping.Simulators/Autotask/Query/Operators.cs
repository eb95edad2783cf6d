using System.Collections.Frozen;

namespace Mapping.Simulators.Autotask.Query;

internal static class Operators
{
    private static readonly FrozenDictionary<string, FilterOperator> ByName = new Dictionary<string, FilterOperator>
    {
        ["eq"] = FilterOperator.Eq,
        ["noteq"] = FilterOperator.NotEq,
        ["gt"] = FilterOperator.Gt,
        ["gte"] = FilterOperator.Gte,
        ["lt"] = FilterOperator.Lt,
        ["lte"] = FilterOperator.Lte,
        ["beginsWith"] = FilterOperator.BeginsWith,
        ["endsWith"] = FilterOperator.EndsWith,
        ["contains"] = FilterOperator.Contains,
        ["exist"] = FilterOperator.Exist,
        ["notExist"] = FilterOperator.NotExist,
        ["in"] = FilterOperator.In,
        ["notIn"] = FilterOperator.NotIn,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static bool TryParse(string name, out FilterOperator op) => ByName.TryGetValue(name, out op);
}
