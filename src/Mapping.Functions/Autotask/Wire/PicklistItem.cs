using System.Text.Json.Serialization;

namespace Mapping.Functions.Autotask.Wire;

/// <param name="Value">A string, although the fields that use it are integers.</param>
internal sealed record PicklistItem(
    [property: JsonConverter(typeof(TextConverter))] string? Value,
    string? Label,
    bool? IsActive);
