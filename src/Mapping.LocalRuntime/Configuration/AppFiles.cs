namespace Mapping.LocalRuntime.Configuration;

/// <summary>host.json and local.settings.json: in the current directory, else beside the app.</summary>
internal static class AppFiles
{
    public static string? Find(string name) => Find(name, Environment.CurrentDirectory, AppContext.BaseDirectory);

    public static string? Find(string name, params ReadOnlySpan<string> directories)
    {
        foreach (var directory in directories)
        {
            var path = Path.Combine(directory, name);
            if (File.Exists(path))
                return path;
        }

        return null;
    }
}
