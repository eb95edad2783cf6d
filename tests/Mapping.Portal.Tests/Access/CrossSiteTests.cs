using System.Net;
using Mapping.Portal.Tests.Support;

namespace Mapping.Portal.Tests.Access;

/// <summary>Another site's page can't make a user's browser change anything.</summary>
public sealed class CrossSiteTests(PortalStage stage)
{
    public static TheoryData<string, string> Foreign() => new()
    {
        { "X-Portal", "" },
        { "X-Portal", "other" },
        { "Origin", "https://evil.example" },
        { "Origin", "null" },
        { "Sec-Fetch-Site", "cross-site" },
        { "Sec-Fetch-Site", "same-site" },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task A_change_from_elsewhere_is_refused(string header, string value)
    {
        using var admin = await stage.SignedInAsync("ada");

        foreach (var (method, path) in new[] { (HttpMethod.Post, $"/api/orders/{stage.OrderId}/retry"), (HttpMethod.Delete, "/api/connections/x"), (HttpMethod.Post, "/portal/session") })
        {
            using var answer = await admin.SendAsync(method, path, null, (header, value));
            await answer.AssertRefusedAsync(HttpStatusCode.Forbidden, "CrossSiteRequest");
        }
    }

    [Fact]
    public async Task A_change_from_the_page_itself_is_taken()
    {
        using var admin = await stage.SignedInAsync("ada");

        using var answer = await admin.SendAsync(
            HttpMethod.Post, $"/api/orders/{stage.OrderId}/retry", null, ("Origin", stage.Portal.Address.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin"));

        await answer.AssertRefusedAsync(HttpStatusCode.Conflict, "NothingToRetry");
    }

    [Fact]
    public async Task A_name_that_somebody_elses_dns_points_here_is_not_us()
    {
        using var browser = stage.Anonymous();

        using var answer = await browser.GetAsync("/portal/session", ("Host", "evil.example"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task No_other_site_is_let_in_by_cors()
    {
        using var browser = stage.Anonymous();

        using var answer = await browser.SendAsync(
            HttpMethod.Options, "/api/orders", null, ("Origin", "https://evil.example"), ("Access-Control-Request-Method", "POST"), ("X-Portal", ""));

        Assert.False(answer.IsSuccessStatusCode);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }
}
