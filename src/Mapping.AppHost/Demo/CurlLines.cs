using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mapping.AppHost.Demo;

/// <summary>Calls as one line each, to be pasted into a shell.</summary>
internal sealed class CurlLines(Uri address, string functionKey, Caller caller)
{
    // The default encoder writes an apostrophe as \u0027, so a body can't end its quotes.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public string Get(string path) => $"curl -sS '{new Uri(address, path)}' {Headers}";

    public string Post(string path, object body) =>
        $"curl -sS '{new Uri(address, path)}' {Headers} -H 'Content-Type: application/json' -d '{JsonSerializer.Serialize(body, Json)}'";

    private string Headers =>
        string.Join(' ', new[] { KeyValuePair.Create("x-functions-key", functionKey) }.Concat(caller.Headers).Select(header => $"-H '{header.Key}: {header.Value}'"));
}
