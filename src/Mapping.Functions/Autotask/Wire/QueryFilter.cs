using System.Text.Json.Nodes;

namespace Mapping.Functions.Autotask.Wire;

internal sealed record QueryFilter(string Op, string? Field = null, JsonNode? Value = null, IReadOnlyList<QueryFilter>? Items = null);
