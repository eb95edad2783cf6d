using System.Security.Cryptography;
using System.Text.Json;

namespace Mapping.LocalHost.Http;

/// <summary>keys.json in the data directory: written at the first start, completed when a key is missing, readable by its owner only.</summary>
internal static class KeyFile
{
    public const string Name = "keys.json";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static KeyRing LoadOrCreate(DataDirectory directory)
    {
        var path = directory.File(Name);
        if (!File.Exists(path))
            directory.Write(Name, JsonSerializer.SerializeToUtf8Bytes(Complete(null), Json), overwrite: false);
        var found = Read(path);
        var complete = Complete(found);
        if (found == complete)
            directory.RestrictToOwner(Name);
        else
            directory.Write(Name, JsonSerializer.SerializeToUtf8Bytes(complete, Json));
        return complete;
    }

    private static KeyRing? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<KeyRing>(File.ReadAllBytes(path), Json);
        }
        catch (JsonException exception)
        {
            throw new HostException($"{path} is no JSON object of keys: {exception.Message} Correct it, or remove it to get new keys.", exception);
        }
    }

    private static KeyRing Complete(KeyRing? found)
    {
        var complete = new KeyRing(
            string.IsNullOrWhiteSpace(found?.Master) ? NewKey() : found.Master,
            With(found?.Host, KeyRing.DefaultHostKey),
            With(found?.System, KeyRing.DurableTaskExtension));
        return found is not null && found.Master == complete.Master && ReferenceEquals(found.Host, complete.Host) && ReferenceEquals(found.System, complete.System)
            ? found
            : complete;
    }

    private static IReadOnlyDictionary<string, string> With(IReadOnlyDictionary<string, string>? keys, string name)
    {
        if (keys is not null && keys.ContainsKey(name) && !keys.Values.Any(string.IsNullOrWhiteSpace))
            return keys;
        var complete = (keys ?? new Dictionary<string, string>()).Where(key => !string.IsNullOrWhiteSpace(key.Value)).ToDictionary();
        complete.TryAdd(name, NewKey());
        return complete;
    }

    private static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
}
