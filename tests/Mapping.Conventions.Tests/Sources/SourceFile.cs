using System.Text.RegularExpressions;
using Mapping.AppHost.Node;

namespace Mapping.Conventions.Tests.Sources;

/// <summary>A C# file of the product.</summary>
internal sealed partial record SourceFile(string Path, string Text)
{
    private static readonly string Root = RepositoryRoot.Find();

    public static IReadOnlyList<SourceFile> All { get; } =
    [
        .. from path in Directory.EnumerateFiles(System.IO.Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
           let relative = System.IO.Path.GetRelativePath(Root, path).Replace('\\', '/')
           where !relative.Contains("/obj/", StringComparison.Ordinal) && !relative.Contains("/bin/", StringComparison.Ordinal)
           orderby relative
           select new SourceFile(relative, File.ReadAllText(path)),
    ];

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public int Lines => Text.AsSpan().Count('\n');

    /// <summary>The types that are declared at the file's outermost level; a generic one ends with OfT.</summary>
    public IReadOnlyList<string> Types =>
    [
        .. TypeDeclaration().Matches(Text).Concat(DelegateDeclaration().Matches(Text)).Select(match => match.Groups["name"].Value),
    ];

    public static IEnumerable<SourceFile> In(string folder) => All.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    public IEnumerable<string> Matches(Regex refused) => refused.Matches(Text).Select(match => $"{Path}:{Text.AsSpan(0, match.Index).Count('\n') + 1}: {match.Value.Trim()}");

    [GeneratedRegex(@"^(?:\[[^\n]*\]\s*)?(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref)\s+)+(?:class|record struct|record class|record|struct|interface|enum)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"^(?:public|internal)\s+delegate\s+[^;(]*?\b(?<name>\w+)\s*(?:<[^>]*>)?\(", RegexOptions.Multiline)]
    private static partial Regex DelegateDeclaration();
}
