using System.Text.RegularExpressions;
using Mapping.Portal.Tests.Support;

namespace Mapping.Portal.Tests.Assets;

public sealed partial class SecurityHeaderTests(PortalStage stage)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    [Theory]
    [InlineData("/")]
    [InlineData("/orders")]
    [InlineData("/app.js")]
    [InlineData("/nothing.js")]
    [InlineData("/api/orders")]
    [InlineData("/api/nowhere")]
    [InlineData("/portal/session")]
    [InlineData("/portal/orders/none/run")]
    public async Task Every_answer_says_what_a_browser_must_not_do(string path)
    {
        using var anonymous = stage.Anonymous();
        using var admin = await stage.SignedInAsync("ada");

        foreach (var browser in new[] { anonymous, admin })
        {
            using var answer = await browser.GetAsync(path);
            Assert.Equal(Policy, answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task A_refused_change_says_it_too()
    {
        using var browser = stage.Anonymous();

        using var answer = await browser.SendAsync(HttpMethod.Post, "/api/orders", new { }, ("X-Portal", ""));

        Assert.Equal(Policy, answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public void No_file_needs_an_exception() => Assert.All(PageFiles.Addresses, address => Assert.DoesNotMatch(Exceptions(), PageFiles.Read(address)));

    [GeneratedRegex(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|\sstyle=|\son\w+=""|<style|https?://(?!www\.w3\.org/)")]
    private static partial Regex Exceptions();
}
