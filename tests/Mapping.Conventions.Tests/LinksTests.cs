using System.Text.RegularExpressions;
using Mapping.AppHost.Node;

namespace Mapping.Conventions.Tests;

public sealed partial class LinksTests
{
    public static TheoryData<string> Documents() =>
        [.. new[] { "README.md", "CONTRIBUTING.md" }.Concat(Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')))];

    private static string Root { get; } = RepositoryRoot.Find();

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_to_a_file_leads_somewhere(string document)
    {
        var path = Path.Combine(Root, document);
        var targets = Link().Matches(File.ReadAllText(path)).Select(match => match.Groups["target"].Value.Split('#')[0]).Where(IsFile);

        Assert.All(targets, target => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, target)), $"{document} links to {target}."));
    }

    private static bool IsFile(string target) => target.Length > 0 && !target.StartsWith("http", StringComparison.Ordinal);

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
