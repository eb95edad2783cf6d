using System.Text.Json;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Http;
using Mapping.Simulators.Autotask.Switches;
using Mapping.Simulators.Autotask.Writes;

namespace Mapping.Simulators.Autotask.Query;

/// <summary>Reads a filter and holds it to the limits: 500 OR conditions, one user-defined field.</summary>
internal sealed class FilterParser(EntityDefinition entity, AutotaskSwitches switches)
{
    private const int MaxOrConditions = 500;
    private const string SecondUserDefinedField = "Invalid query syntax. Queries are limited to one user-defined field.";

    private int _orConditions;
    private int _userDefinedFields;

    /// <summary>A flat list means "and".</summary>
    public FilterGroup Parse(JsonElement filter)
    {
        var group = new FilterGroup(IsOr: false, Items(filter, insideOr: false));
        return _orConditions <= MaxOrConditions
            ? group
            : throw new AutotaskRefusal("Invalid query syntax. Queries are limited to 500 or fewer 'OR' conditions.");
    }

    private List<Filter> Items(JsonElement items, bool insideOr) =>
        items.ValueKind == JsonValueKind.Array
            ? [.. items.EnumerateArray().Select(item => Item(item, insideOr))]
            : [Item(items, insideOr)];

    private Filter Item(JsonElement element, bool insideOr)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new AutotaskRefusal("Invalid query syntax. A filter item must be an object.");
        var item = JsonBody.Of(element);
        var op = item["op"]?.ToString() ?? "";
        var isOr = op.Equals("or", StringComparison.OrdinalIgnoreCase);
        if (isOr || op.Equals("and", StringComparison.OrdinalIgnoreCase))
            return new FilterGroup(isOr, item["items"] is { } items ? Items(items, insideOr || isOr) : []);
        if (!Operators.TryParse(op, out var known))
        {
            return switches.UnknownOperator == UnknownOperator.Ignored
                ? new IgnoredCondition()
                : throw new AutotaskRefusal($"Invalid query syntax. The operator {op} does not exist.");
        }

        return Condition(item, known, insideOr);
    }

    private Filter Condition(JsonBody item, FilterOperator op, bool insideOr)
    {
        var name = item["field"]?.ToString() ?? "";
        var value = item["value"] ?? default;
        var isList = op is FilterOperator.In or FilterOperator.NotIn;
        if (isList && value.ValueKind != JsonValueKind.Array)
            throw new AutotaskRefusal($"Invalid query syntax. The operator {op} needs a list of values.");
        _orConditions += isList ? value.GetArrayLength() : insideOr ? 1 : 0;
        if (item["udf"] is { ValueKind: JsonValueKind.True })
        {
            if (++_userDefinedFields > 1)
                throw new AutotaskRefusal(SecondUserDefinedField);
            return new UserDefinedFieldCondition(name, op, isList ? [.. value.EnumerateArray().Select(one => one.ToString())] : [value.ToString()]);
        }

        var field = entity.Field(name);
        if (field is null || !field.IsQueryable || field.IsWriteOnly)
            throw AutotaskRefusal.UnknownField(name, entity.Singular);
        return new FieldCondition(field, op, Values(field, op, value, isList));
    }

    private static List<object?> Values(FieldDefinition field, FilterOperator op, JsonElement value, bool isList)
    {
        if (op is FilterOperator.Exist or FilterOperator.NotExist)
            return [];
        var isFragment = op is FilterOperator.BeginsWith or FilterOperator.EndsWith or FilterOperator.Contains;
        var read = (JsonElement one) => one.ValueKind == JsonValueKind.Undefined ? null
            : isFragment ? one.ToString()
            : FieldReader.Read(field with { Length = 0 }, one);
        return isList ? [.. value.EnumerateArray().Select(read)] : [read(value)];
    }
}
