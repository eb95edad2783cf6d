using System.Text.RegularExpressions;
using Mapping.AppHost.Node;

namespace Mapping.Conventions.Tests;

/// <summary>The Bicep files as text, and the app settings that they give the app.</summary>
internal static partial class InfrastructureText
{
    private static readonly string Root = RepositoryRoot.Find();

    public static string Folder { get; } = Path.Combine(Root, "infra");

    public static IEnumerable<string> Templates => Directory.EnumerateFiles(Folder, "*.bicep", SearchOption.AllDirectories);

    /// <summary>Name and expression of each app setting, as it stands.</summary>
    public static Dictionary<string, string> AppSettings { get; } = Setting()
        .Matches(File.ReadAllText(Path.Combine(Folder, "appSettings.bicep")))
        .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value.Trim(), StringComparer.Ordinal);

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    public static IEnumerable<string> FilesOf(string folder, string pattern) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
        .Where(file => !BuildOutput().IsMatch(file));

    [GeneratedRegex(@"^\s+(?<name>[A-Z]\w*(?:__\w+)+|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+):(?<value>.*)$", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex(@"[\\/](?:obj|bin)[\\/]")]
    private static partial Regex BuildOutput();
}
