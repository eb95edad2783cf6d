using System.Text.Json.Serialization;

namespace Mapping.Functions.Autotask.Wire;

internal sealed record QueryBody(
    [property: JsonPropertyName("MaxRecords")] int MaxRecords,
    IReadOnlyList<QueryFilter> Filter);
