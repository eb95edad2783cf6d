using System.Text.Json;

namespace Mapping.WorkerHost;

/// <summary>keys.json as the local runtime leaves it, for callers that look there.</summary>
internal static class KeyFile
{
    public static void Write(string directory)
    {
        Directory.CreateDirectory(directory);
        var keys = new
        {
            master = Guid.NewGuid().ToString("N"),
            host = new Dictionary<string, string> { ["default"] = Guid.NewGuid().ToString("N") },
            system = new Dictionary<string, string> { ["durabletask_extension"] = Guid.NewGuid().ToString("N") },
        };
        File.WriteAllText(Path.Combine(directory, "keys.json"), JsonSerializer.Serialize(keys));
    }
}
