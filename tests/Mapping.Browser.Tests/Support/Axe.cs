using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Mapping.Browser.Tests.Support;

internal static class Axe
{
    public static async Task FindsNothingAsync(IPage page, string where)
    {
        var result = await page.RunAxe();
        Assert.True(
            result.Violations.Length == 0,
            $"{where}: {string.Join("; ", result.Violations.Select(one => $"{one.Id}: {one.Help} ({string.Join(", ", one.Nodes.Select(node => node.Html))})"))}");
    }
}
