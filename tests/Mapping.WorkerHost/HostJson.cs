using Mapping.WorkerHost.Rpc;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Mapping.WorkerHost;

/// <summary>What the host makes of an activity's result: it reads the worker's JSON and writes its own.</summary>
internal static class HostJson
{
    private static readonly JsonSerializerSettings Settings = new() { DateParseHandling = DateParseHandling.None };

    public static string? Of(TypedData? value) => value?.DataCase switch
    {
        TypedData.DataOneofCase.String => System.Text.Json.JsonSerializer.Serialize(value.String),
        TypedData.DataOneofCase.Json => JsonConvert.DeserializeObject<JToken>(value.Json, Settings)?.ToString(Formatting.None),
        _ => null,
    };
}
