using System.Net;
using Mapping.Portal.Tests.Support;

namespace Mapping.Portal.Tests.Access;

public sealed class SignInTests(PortalStage stage)
{
    [Theory]
    [InlineData("/api/orders")]
    [InlineData("/api/connections")]
    [InlineData("/api/audit-logs/export?format=csv")]
    [InlineData("/portal/samples")]
    public async Task Nobody_gets_in_without_a_sign_in(string path)
    {
        using var browser = stage.Anonymous();

        using var answer = await browser.GetAsync(path);

        await answer.AssertRefusedAsync(HttpStatusCode.Unauthorized, "SignInRequired");
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        using var browser = stage.Anonymous();

        using var answer = await browser.SendAsync(HttpMethod.Post, "/portal/session", new { user = "ada" });

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("ada", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_changed_cookie_is_none()
    {
        using var browser = await stage.SignedInAsync("ada");
        var cookie = browser.Cookies.Single();
        cookie.Value = cookie.Value[..^6] + "AAAAAA";

        using var stranger = stage.Anonymous();
        using var answer = await stranger.GetAsync("/api/orders", ("Cookie", $"{cookie.Name}={cookie.Value}"));

        await answer.AssertRefusedAsync(HttpStatusCode.Unauthorized, "SignInRequired");
    }

    [Fact]
    public async Task A_stranger_is_no_user()
    {
        using var browser = stage.Anonymous();

        using var answer = await browser.SendAsync(HttpMethod.Post, "/portal/session", new { user = "root" });

        await answer.AssertRefusedAsync(HttpStatusCode.UnprocessableEntity, "UserUnknown");
    }

    [Fact]
    public async Task Signed_out_is_out()
    {
        using var browser = await stage.SignedInAsync("ada");

        using var end = await browser.SendAsync(HttpMethod.Delete, "/portal/session");
        using var answer = await browser.GetAsync("/api/orders");

        Assert.Equal(HttpStatusCode.NoContent, end.StatusCode);
        await answer.AssertRefusedAsync(HttpStatusCode.Unauthorized, "SignInRequired");
    }

    [Fact]
    public async Task A_user_gets_the_samples_of_their_own_context()
    {
        using var reseller = await stage.SignedInAsync("harper");

        using var answer = await reseller.GetAsync("/portal/samples");

        var items = (await answer.JsonAsync()).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["Dune Freight"], items.Select(item => item.GetProperty("customer").GetProperty("name").GetString()));
    }
}
