namespace Mapping.Browser.Tests.Browsers;

/// <summary>A Chromium on this machine, and what it needs to run.</summary>
internal sealed record LocalBrowser(string Path, IReadOnlyDictionary<string, string> Environment)
{
    private const string Choice = "MAPPING_BROWSER";

    /// <summary>
    /// On Linux with x64 the one that package-lock.json pins, so that every machine tests with the same; elsewhere an installed one.
    /// MAPPING_BROWSER overrules it: <c>installed</c>, or a path.
    /// </summary>
    public static async Task<LocalBrowser> FindAsync(CancellationToken cancellationToken) =>
        System.Environment.GetEnvironmentVariable(Choice) switch
        {
            null or "" => PackagedBrowser.IsForThisMachine ? await PackagedBrowser.UnpackAsync(cancellationToken) : Installed(),
            "installed" => Installed(),
            var path => new LocalBrowser(path, new Dictionary<string, string>()),
        };

    private static LocalBrowser Installed() => InstalledBrowser.Find() is { } path
        ? new LocalBrowser(path, new Dictionary<string, string>())
        : throw new InvalidOperationException($"No Chrome, Edge or Chromium is installed here. Install one, or name its path in {Choice}.");
}
