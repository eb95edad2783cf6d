using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mapping.Simulators.Inspection;

internal static class JsonPatch
{
    private static readonly JsonSerializerOptions Options = Create();

    /// <returns>The value with the named properties changed; an unknown name or value is refused.</returns>
    public static T Apply<T>(T value, JsonObject changes)
    {
        var merged = JsonSerializer.SerializeToNode(value, Options)!.AsObject();
        foreach (var (name, change) in changes)
            merged[name] = change?.DeepClone();
        try
        {
            return merged.Deserialize<T>(Options)!;
        }
        catch (JsonException exception)
        {
            throw new Microsoft.AspNetCore.Http.BadHttpRequestException(exception.Message, exception);
        }
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        SimulatorHost.Configure(options);
        return options;
    }
}
