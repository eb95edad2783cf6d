using Mapping.AppHost.Processes;

namespace Mapping.Browser.Tests.Browsers;

internal static class InstalledBrowser
{
    private static readonly string[] Names = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"];

    private static readonly string[] Paths =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Google/Chrome/Application/chrome.exe"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft/Edge/Application/msedge.exe"),
    ];

    public static string? Find() => Names.Select(ExecutablePath.Find).FirstOrDefault(found => found is not null) ?? Paths.FirstOrDefault(File.Exists);
}
