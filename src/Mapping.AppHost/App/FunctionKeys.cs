using System.Text.Json;

namespace Mapping.AppHost.App;

/// <summary>keys.json of the local host.</summary>
internal sealed record FunctionKeys(string Master, IReadOnlyDictionary<string, string> Host, IReadOnlyDictionary<string, string> System)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Function => Host["default"];

    public string DurableTask => System["durabletask_extension"];

    public static async Task<FunctionKeys> ReadAsync(string dataDirectory, CancellationToken cancellationToken)
    {
        var path = Path.Combine(dataDirectory, "keys.json");
        if (!File.Exists(path))
            throw new StageException($"The app is up but left no keys in {path}.");
        await using var file = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync<FunctionKeys>(file, Json, cancellationToken)
            ?? throw new StageException($"{path} is empty.");
    }
}
