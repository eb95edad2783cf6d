using System.Runtime.InteropServices;

namespace Mapping.AppHost.Processes;

internal static class ExecutablePath
{
    private static readonly string[] Endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];

    /// <summary>The muxer that runs this very process, so that children get the same .NET.</summary>
    public static string Dotnet { get; } = FindDotnet();

    public static string? Find(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders
            .SelectMany(folder => Endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(File.Exists);
    }

    private static string FindDotnet()
    {
        // …/dotnet/shared/Microsoft.NETCore.App/10.0.x/
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var muxer = Path.Combine(root, "dotnet" + Endings[0]);
        return File.Exists(muxer) ? muxer : Find("dotnet") ?? "dotnet";
    }
}
