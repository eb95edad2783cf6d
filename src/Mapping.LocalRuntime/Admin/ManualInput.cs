using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mapping.LocalRuntime.Admin;

/// <summary>The text given to a manual run: JSON when it is JSON, else a string.</summary>
internal static class ManualInput
{
    public static JsonNode? Parse(string? input)
    {
        if (string.IsNullOrEmpty(input))
            return null;
        try
        {
            return JsonNode.Parse(input);
        }
        catch (JsonException)
        {
            return JsonValue.Create(input);
        }
    }
}
