using Mapping.AppHost.Node;
using Microsoft.Playwright;

namespace Mapping.Browser.Tests.Support;

/// <summary>Pictures of what the tests saw, to be looked at: <c>artifacts/screenshots</c>.</summary>
internal static class Screenshots
{
    public static string Folder { get; } = Directory.CreateDirectory(Path.Combine(RepositoryRoot.Find(), "artifacts", "screenshots")).FullName;

    public static async Task TakeAsync(IPage page, string name)
    {
        var path = Path.Combine(Folder, $"{name}.png");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true, Animations = ScreenshotAnimations.Disabled });
        TestContext.Current.SendDiagnosticMessage($"Screenshot: {path}");
    }
}
