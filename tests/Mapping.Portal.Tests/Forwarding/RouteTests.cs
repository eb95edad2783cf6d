using System.Net;
using Mapping.AppHost.Processes;
using Mapping.Portal.Tests.Support;
using Mapping.TestKit.Staging;

namespace Mapping.Portal.Tests.Forwarding;

public sealed class RouteTests(PortalStage stage)
{
    [Theory]
    [InlineData("/runtime/webhooks/durabletask/instances")]
    [InlineData("/runtime/webhooks/durabletask/instances/anything/terminate")]
    [InlineData("/admin/host/status")]
    [InlineData("/admin/host/keys")]
    [InlineData("/api/health")]
    [InlineData("/api/anything")]
    [InlineData("/api/orders/..%2F..%2Fadmin%2Fhost%2Fstatus")]
    [InlineData("/api/orders/%2e%2e%2f%2e%2e%2fadmin")]
    [InlineData("/api/orders/a%5Cb")]
    public async Task The_apps_other_routes_are_not_to_be_reached(string path)
    {
        using var admin = await stage.SignedInAsync("ada");

        using var answer = await admin.GetAsync(path);

        await answer.AssertRefusedAsync(HttpStatusCode.NotFound, "RouteUnknown");
    }

    [Fact]
    public async Task An_answer_keeps_its_status_and_its_headers()
    {
        using var admin = await stage.SignedInAsync("ada");

        using var file = await admin.GetAsync("/api/audit-logs/export?format=csv");
        using var invalid = await admin.SendAsync(HttpMethod.Post, "/api/orders", new { orderId = "x y" });

        Assert.Equal("text/csv", file.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        await invalid.AssertRefusedAsync(HttpStatusCode.BadRequest, "InvalidRequest");
    }

    [Fact]
    public async Task A_file_above_the_limit_is_refused_before_it_is_sent_on()
    {
        using var admin = await stage.SignedInAsync("ada");

        using var answer = await admin.UploadAsync("/api/azure-plans/costs/import", new byte[104_857_601]);

        await answer.AssertRefusedAsync(HttpStatusCode.RequestEntityTooLarge, "BodyTooLarge");
    }

    [Fact]
    public async Task While_the_app_is_away_the_page_hears_so()
    {
        await using var portal = await StagePortal.StartAsync(stage.Tenant, new Dictionary<string, string> { ["App:Uri"] = $"http://127.0.0.1:{FreePort.Next()}/" });
        using var browser = new PortalBrowser(portal.Address);
        await browser.SignInAsync("ada");

        using var orders = await browser.GetAsync("/api/orders");
        using var run = await browser.GetAsync("/portal/orders/any/run");

        await orders.AssertRefusedAsync(HttpStatusCode.BadGateway, "AppUnavailable");
        await run.AssertRefusedAsync(HttpStatusCode.BadGateway, "AppUnavailable");
    }
}
