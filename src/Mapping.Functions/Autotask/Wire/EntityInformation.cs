using System.Text.Json.Serialization;

namespace Mapping.Functions.Autotask.Wire;

/// <param name="UserAccessForQuery">0 none, 1 all, 2 restricted; some answers have the word instead.</param>
internal sealed record EntityInformation(
    bool? CanQuery,
    bool? CanCreate,
    bool? CanUpdate,
    [property: JsonConverter(typeof(TextConverter))] string? UserAccessForQuery,
    [property: JsonConverter(typeof(TextConverter))] string? UserAccessForCreate,
    [property: JsonConverter(typeof(TextConverter))] string? UserAccessForUpdate);
