using System.Reflection;

namespace Mapping.AppHost.App;

/// <summary>Where the build left the host and the app that it runs, as the project files say: each is a folder of its own with packages of its own.</summary>
internal static class BuiltPrograms
{
    /// <summary>The folder of another build of the app, such as a published package.</summary>
    private const string Variable = "MAPPING_APP";

    public static string LocalHost { get; } = Program(typeof(BuiltPrograms).Assembly, "Mapping.LocalHost");

    public static string AppFolder { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? Path.GetFullPath(folder) : FolderOf(typeof(BuiltPrograms).Assembly, "Mapping.Functions");

    /// <param name="starter">Whose project names the program as one that it starts.</param>
    public static string FolderOf(Assembly starter, string program) => Path.GetDirectoryName(Program(starter, program))!;

    private static string Program(Assembly starter, string program) =>
        starter.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == program).Value!;
}
