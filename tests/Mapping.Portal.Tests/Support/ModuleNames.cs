using System.Text.RegularExpressions;

namespace Mapping.Portal.Tests.Support;

/// <summary>The modules that a module names, as addresses.</summary>
internal static partial class ModuleNames
{
    private static readonly Uri Root = new("http://page/");

    public static IEnumerable<string> In(string address, string text) =>
        Import().Matches(text).Select(match => new Uri(new Uri(Root, address), match.Groups[1].Value).AbsolutePath);

    [GeneratedRegex(@"(?:from|import\()\s*'(\.[^']+)'")]
    private static partial Regex Import();
}
