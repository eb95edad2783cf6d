using System.Reflection;

namespace Mapping.AppHost.App;

/// <summary>Where the build left the host and the app that it runs, as the project file says: each is a folder of its own with packages of its own.</summary>
internal static class BuiltPrograms
{
    /// <summary>The folder of another build of the app, such as a published package.</summary>
    private const string Variable = "MAPPING_APP";

    public static string LocalHost { get; } = Path("Mapping.LocalHost");

    public static string AppFolder { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : System.IO.Path.GetDirectoryName(Path("Mapping.Functions"))!;

    private static string Path(string program) =>
        typeof(BuiltPrograms).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == program).Value!;
}
