using System.Net;
using Mapping.Portal.Tests.Support;

namespace Mapping.Portal.Tests.Assets;

public sealed class TransferTests(PortalStage stage)
{
    private const int MostBytes = 150_000;

    [Fact]
    public async Task The_whole_page_with_every_part_of_it_is_small()
    {
        using var browser = stage.Anonymous();
        var sizes = new Dictionary<string, long>();

        foreach (var path in PageFiles.Addresses)
        {
            using var answer = await browser.GetAsync(path, ("Accept-Encoding", "br, gzip"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            sizes[path] = (await answer.Content.ReadAsByteArrayAsync()).Length + answer.Headers.ToString().Length + answer.Content.Headers.ToString().Length;
        }

        Assert.True(sizes.Values.Sum() < MostBytes, $"{sizes.Values.Sum()} bytes: {string.Join(", ", sizes.OrderByDescending(size => size.Value).Take(10))}");
    }

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
}
