using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Mapping.AppHost.Node;

namespace Mapping.Browser.Tests.Browsers;

/// <summary>Chromium's headless shell from the npm package <c>@sparticuz/chromium</c>, with the libraries and fonts that come along.</summary>
[SupportedOSPlatform("linux")]
internal static class PackagedBrowser
{
    private static readonly string Root = RepositoryRoot.Find();

    [SupportedOSPlatformGuard("linux")]
    public static bool IsForThisMachine => OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64;

    public static async Task<LocalBrowser> UnpackAsync(CancellationToken cancellationToken)
    {
        var packages = new NpmPackages(Root);
        await packages.EnsureAsync(new Progress<RestoreProgress>(), cancellationToken);
        // Named by the length of the packed file, so that another version has a folder of its own.
        var packed = new FileInfo(packages.File("@sparticuz", "chromium", "bin", "chromium.br"));
        var folder = Path.Combine(Root, ".local", $"browser-{packed.Length}");
        await using var turn = await RestoreLock.AcquireAsync(Root, cancellationToken);
        if (!Directory.Exists(folder))
            await UnpackAsync(packed.DirectoryName!, folder, cancellationToken);
        return new LocalBrowser(Path.Combine(folder, "chromium"), new Dictionary<string, string>
        {
            ["LD_LIBRARY_PATH"] = Path.Combine(folder, "lib"),
            ["FONTCONFIG_FILE"] = Path.Combine(folder, "fonts.conf"),
        });
    }

    private static async Task UnpackAsync(string from, string folder, CancellationToken cancellationToken)
    {
        var unfinished = $"{folder}-{Guid.NewGuid():N}";
        Directory.CreateDirectory(unfinished);
        await using (var browser = File.Create(Path.Combine(unfinished, "chromium")))
        {
            await using var packed = Open(from, "chromium.br");
            await packed.CopyToAsync(browser, cancellationToken);
            File.SetUnixFileMode(browser.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        foreach (var archive in new[] { "al2023.tar.br", "fonts.tar.br", "swiftshader.tar.br" })
        {
            await using var packed = Open(from, archive);
            await TarFile.ExtractToDirectoryAsync(packed, unfinished, overwriteFiles: true, cancellationToken);
        }

        await File.WriteAllTextAsync(Path.Combine(unfinished, "fonts.conf"), Fonts(folder), cancellationToken);
        Directory.Move(unfinished, folder);
    }

    private static BrotliStream Open(string folder, string file) => new(File.OpenRead(Path.Combine(folder, file)), CompressionMode.Decompress);

    /// <summary>The fonts of the package first, so that screenshots look alike everywhere; the machine's for what they lack.</summary>
    private static string Fonts(string folder) =>
        $"""
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
          <dir>{folder}/fonts</dir>
          <dir>/usr/share/fonts</dir>
          <cachedir>{folder}/fonts-cache</cachedir>
          <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
          <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
        </fontconfig>
        """;
}
