using System.Text.Json.Nodes;

namespace Mapping.Functions.Autotask;

/// <summary>A write as it would be sent, below the zone's <c>V1.0</c>.</summary>
/// <param name="Note">What can't be known before it is sent.</param>
internal sealed record PlannedCall(string Method, string Path, JsonNode Body, string Purpose, string? Note = null);
