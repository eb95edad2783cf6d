using System.Globalization;
using Mapping.Browser.Tests.Support;

namespace Mapping.Browser.Tests.Everywhere;

/// <summary>How much comes over the wire, and how soon something is seen.</summary>
public sealed class WeightTests(PortalStage stage) : PortalTest(stage)
{
    private const int MostBytes = 150_000;
    private const int Loads = 5;
    private const string FirstPaint = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1";

    [Fact]
    public async Task All_pages_together_take_less_than_150_kB_and_the_first_paint_is_measured()
    {
        var work = await SampleWork.DoAsync(Tenant);
        var visit = await VisitAsync(TestUser.Administrator);
        await visit.Page.GotoAsync("/orders");
        await visit.Page.GetByText("Alder Dental").SeenAsync();
        var first = await visit.Traffic.TransferredAsync();
        foreach (var (_, address, text) in work.Pages)
        {
            await visit.Page.GotoAsync(address);
            await visit.Page.Locator("main").GetByText(text).SeenAsync();
        }

        var all = await visit.Traffic.FilesTransferredAsync();
        var paints = new List<double>();
        for (var load = 0; load < Loads; load++)
            paints.Add(await PaintAsync());

        Figures.Write("portal", string.Create(
            CultureInfo.InvariantCulture,
            $"orders page {first} bytes transferred, files of all pages {all}; first contentful paint {paints.Min():F0} to {paints.Max():F0} ms ({Loads} first visits)"));
        Assert.InRange(first, 1, MostBytes);
        Assert.InRange(all, first / 2, MostBytes);
        Assert.All(paints, paint => Assert.True(paint > 0));
    }

    /// <summary>Of a first visit: nothing is in a cache.</summary>
    private async Task<double> PaintAsync()
    {
        var page = (await VisitAsync(TestUser.Administrator, "/orders")).Page;
        await page.GetByText("Alder Dental").SeenAsync();
        return await page.EvaluateAsync<double>(FirstPaint);
    }
}
