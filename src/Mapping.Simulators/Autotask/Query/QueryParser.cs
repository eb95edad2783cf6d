using System.Text.Json;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Http;
using Mapping.Simulators.Autotask.Switches;

namespace Mapping.Simulators.Autotask.Query;

internal static class QueryParser
{
    private const int Default = 500;

    public static QueryRequest Parse(EntityDefinition entity, JsonBody body, AutotaskSwitches switches)
    {
        if (body["filter"] is not { ValueKind: JsonValueKind.Array or JsonValueKind.Object } filter)
            throw new AutotaskRefusal("Invalid query syntax. The query has no filter.");
        return new QueryRequest(PageSize(body, switches), IncludeFields(entity, body), new FilterParser(entity, switches).Parse(filter));
    }

    private static int PageSize(JsonBody body, AutotaskSwitches switches)
    {
        var asked = body["MaxRecords"] is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var size) ? size : Default;
        if (asked is < 1 or > Default && switches.OutOfRangePageSize == OutOfRangePageSize.Refused)
            throw new AutotaskRefusal("Invalid query syntax. MaxRecords must be between 1 and 500.");
        return Math.Min(asked is < 1 or > Default ? Default : asked, switches.MaxPageSize);
    }

    private static List<string>? IncludeFields(EntityDefinition entity, JsonBody body)
    {
        if (body["IncludeFields"] is not { ValueKind: JsonValueKind.Array } names || names.GetArrayLength() == 0)
            return null;
        return [.. names.EnumerateArray().Select(name => entity.Field(name.ToString())?.Name ?? throw AutotaskRefusal.UnknownField(name.ToString(), entity.Singular))];
    }
}
