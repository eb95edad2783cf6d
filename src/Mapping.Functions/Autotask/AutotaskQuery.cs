using System.Text.Json;
using System.Text.Json.Nodes;
using Mapping.Functions.Autotask.Wire;

namespace Mapping.Functions.Autotask;

/// <summary>
/// What we ask of Autotask's query language. Autotask ignores an operator that it does not know and then answers every row,
/// so that operators are methods here, and fields are named by the wire type.
/// </summary>
internal sealed class AutotaskQuery
{
    private const int LargestPage = 500;
    private readonly List<QueryFilter> _conditions = [];

    public AutotaskQuery Equal(string field, long value) => With("eq", field, JsonValue.Create(value));

    public AutotaskQuery OnOrAfter(string field, DateOnly value) => With("gte", field, JsonValue.Create(value.ToString("O")));

    public AutotaskQuery AtLeast(string field, long value) => With("gte", field, JsonValue.Create(value));

    public AutotaskQuery AnyOf(string field, IEnumerable<long> values) =>
        With("in", field, new JsonArray([.. values.Select(value => (JsonNode)JsonValue.Create(value))]));

    public AutotaskQuery BeginsWithAny(string field, IReadOnlyList<string> values)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(field);
        var alternatives = values.Select(value => new QueryFilter("beginsWith", name, JsonValue.Create(value))).ToArray();
        _conditions.Add(alternatives is [var only] ? only : new QueryFilter("or", Items: alternatives));
        return this;
    }

    public QueryBody ToBody(int maxRecords) => ToBody() with { MaxRecords = Math.Min(maxRecords, LargestPage) };

    public AutotaskQuery OnOrBefore(string field, DateOnly value) => With("lte", field, JsonValue.Create(value.ToString("O")));

    /// <summary>At most 500 values: Autotask counts each as a condition.</summary>
    public AutotaskQuery In(string field, IEnumerable<long> values) =>
        With("in", field, new JsonArray([.. values.Select(value => (JsonNode)JsonValue.Create(value))]));

    public QueryBody ToBody() => new(LargestPage, _conditions is [var only] ? [only] : [new QueryFilter("and", Items: [.. _conditions])]);

    private AutotaskQuery With(string @operator, string field, JsonNode value)
    {
        _conditions.Add(new QueryFilter(@operator, JsonNamingPolicy.CamelCase.ConvertName(field), value));
        return this;
    }
}
