using System.Text.RegularExpressions;

namespace Mapping.Portal.Tests.Support;

/// <summary>The modules that a module names, as addresses.</summary>
internal static partial class ModuleNames
{
    private static readonly Uri Root = new("http://page/");

    /// <summary>Those that come with it, and those that it loads when they are needed.</summary>
    public static IEnumerable<string> In(string address, string text) => Named(AnyImport(), address, text);

    /// <summary>What a browser loads for the page's first address: its files, their modules, the page of orders.</summary>
    public static IReadOnlyCollection<string> FirstLoad()
    {
        var loaded = new HashSet<string> { "/index.html" };
        var open = new Stack<string>(Link().Matches(PageFiles.Read("/index.html")).Select(match => match.Groups[1].Value).Append("/pages/orders.js"));
        while (open.TryPop(out var address))
        {
            if (!loaded.Add(address) || !address.EndsWith(".js", StringComparison.Ordinal))
                continue;
            foreach (var named in Named(StaticImport(), address, PageFiles.Read(address)))
                open.Push(named);
        }

        return loaded;
    }

    private static IEnumerable<string> Named(Regex import, string address, string text) =>
        import.Matches(text).Select(match => new Uri(new Uri(Root, address), match.Groups[1].Value).AbsolutePath);

    [GeneratedRegex(@"(?:from|import\()\s*'(\.[^']+)'")]
    private static partial Regex AnyImport();

    [GeneratedRegex(@"from\s*'(\.[^']+)'")]
    private static partial Regex StaticImport();

    [GeneratedRegex(@"(?:href|src)=""(/[^""]+\.(?:js|css|svg))""")]
    private static partial Regex Link();
}
