namespace Mapping.Portal.Tests.Support;

/// <summary>The page's files as they are served.</summary>
internal static class PageFiles
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    public static IReadOnlyList<string> Addresses { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(path => "/" + Path.GetRelativePath(Root, path).Replace('\\', '/')).Order(),
    ];

    public static string Read(string address) => File.ReadAllText(Path.Combine(Root, address.TrimStart('/')));
}
