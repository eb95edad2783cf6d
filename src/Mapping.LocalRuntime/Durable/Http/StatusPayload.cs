using System.Globalization;
using System.Text.Json.Nodes;
using Mapping.LocalRuntime.Durable.Storage;

namespace Mapping.LocalRuntime.Durable.Http;

internal static class StatusPayload
{
    public static JsonObject Of(InstanceRecord record) => new()
    {
        ["name"] = record.Name,
        ["instanceId"] = record.Id,
        ["runtimeStatus"] = record.Status.ToString(),
        ["input"] = JsonText.Parse(record.Input),
        ["customStatus"] = JsonText.Parse(record.CustomStatus),
        ["output"] = JsonText.Parse(record.Output),
        ["createdTime"] = Seconds(record.Created),
        ["lastUpdatedTime"] = Seconds(record.Updated),
    };

    private static string Seconds(DateTime instant) => instant.ToString("s", CultureInfo.InvariantCulture) + "Z";
}
