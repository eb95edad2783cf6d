using System.Text.Json.Serialization;

namespace Mapping.LocalHost.Http;

/// <summary>The keys of the app, in the shape of keys.json.</summary>
internal sealed record KeyRing(string Master, IReadOnlyDictionary<string, string> Host, IReadOnlyDictionary<string, string> System)
{
    public const string DefaultHostKey = "default";
    public const string DurableTaskExtension = "durabletask_extension";

    [JsonIgnore]
    public string DurableTask => System[DurableTaskExtension];
}
