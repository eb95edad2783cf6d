using System.Net;
using Mapping.Portal.Tests.Support;

namespace Mapping.Portal.Tests.Assets;

public sealed class TransferTests(PortalStage stage)
{
    private const int MostBytes = 150_000;

    [Fact]
    public async Task A_first_load_is_small() => Assert.InRange(await TransferredAsync(ModuleNames.FirstLoad()), 10_000, MostBytes);

    [Fact]
    public async Task All_pages_together_are_small() => Assert.InRange(await TransferredAsync(PageFiles.Addresses), 10_000, 2 * MostBytes);

    [Fact]
    public async Task A_second_visit_transfers_no_file_again()
    {
        using var browser = stage.Anonymous();

        foreach (var path in PageFiles.Addresses)
        {
            using var first = await browser.GetAsync(path);
            using var second = await browser.GetAsync(path, ("If-None-Match", first.Headers.ETag!.ToString()));
            Assert.Equal("no-cache", first.Headers.CacheControl?.ToString());
            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        }
    }

    [Fact]
    public void Every_module_that_is_named_is_there()
    {
        foreach (var address in PageFiles.Addresses.Where(address => address.EndsWith(".js", StringComparison.Ordinal)))
            Assert.All(ModuleNames.In(address, PageFiles.Read(address)), named => Assert.Contains(named, PageFiles.Addresses));
    }

    /// <summary>Bodies as they are packed, and headers.</summary>
    private async Task<long> TransferredAsync(IEnumerable<string> addresses)
    {
        using var browser = stage.Anonymous();
        var sum = 0L;
        foreach (var path in addresses)
        {
            using var answer = await browser.GetAsync(path, ("Accept-Encoding", "br, gzip"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            sum += (await answer.Content.ReadAsByteArrayAsync()).Length + answer.Headers.ToString().Length + answer.Content.Headers.ToString().Length;
        }

        return sum;
    }
}
