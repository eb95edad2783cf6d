using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mapping.LocalHost.Http;

/// <summary>The keys of the app, as keys.json in the data directory has them: written at the first start, completed when a key is missing, readable by its owner only.</summary>
internal sealed record KeyFile(string Master, IReadOnlyDictionary<string, string> Host, IReadOnlyDictionary<string, string> System)
{
    public const string Name = "keys.json";
    public const string DefaultHostKey = "default";
    public const string DurableTaskExtension = "durabletask_extension";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    [JsonIgnore]
    public string DurableTask => System[DurableTaskExtension];

    public static KeyFile LoadOrCreate(DataDirectory directory)
    {
        var path = directory.File(Name);
        if (!File.Exists(path))
            directory.Write(Name, Bytes(Complete(null)), overwrite: false);
        var found = Read(path);
        var complete = Complete(found);
        if (Bytes(complete).AsSpan().SequenceEqual(Bytes(found)))
            directory.RestrictToOwner(Name);
        else
            directory.Write(Name, Bytes(complete));
        return complete;
    }

    private static byte[] Bytes(KeyFile? keys) => JsonSerializer.SerializeToUtf8Bytes(keys, Json);

    private static KeyFile? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<KeyFile>(File.ReadAllBytes(path), Json);
        }
        catch (JsonException exception)
        {
            throw new HostException($"{path} is no JSON object of keys: {exception.Message} Correct it, or remove it to get new keys.", exception);
        }
    }

    private static KeyFile Complete(KeyFile? found) =>
        new(string.IsNullOrWhiteSpace(found?.Master) ? NewKey() : found.Master, With(found?.Host, DefaultHostKey), With(found?.System, DurableTaskExtension));

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string>? keys, string name)
    {
        var complete = (keys ?? new Dictionary<string, string>()).Where(key => !string.IsNullOrWhiteSpace(key.Value)).ToDictionary();
        complete.TryAdd(name, NewKey());
        return complete;
    }

    private static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
}
