using System.Net;
using Mapping.Portal.Tests.Support;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Staging;

namespace Mapping.Portal.Tests.Access;

/// <summary>Who calls the app is decided by the sign-in alone.</summary>
public sealed class CallerTests(PortalStage stage)
{
    private static readonly (string, string)[] Forged =
    [
        ("X-Tenant", SampleCatalog.Tenant), ("X-Context", "csp"), ("X-Role", "Administrator"), ("X-Actor", "somebody@else.example"),
        ("x-functions-key", "0000"), ("X-Correlation-Id", "forged"),
    ];

    [Fact]
    public async Task A_reseller_who_forges_headers_sees_nothing_of_the_csp()
    {
        using var reseller = await stage.SignedInAsync("harper");

        using var orders = await reseller.GetAsync("/api/orders", Forged);
        using var order = await reseller.GetAsync($"/api/orders/{stage.OrderId}", Forged);

        Assert.Equal(0, (await orders.JsonAsync()).GetProperty("items").GetArrayLength());
        await order.AssertRefusedAsync(HttpStatusCode.NotFound, "OrderNotFound");
    }

    [Fact]
    public async Task A_viewer_who_forges_a_role_changes_nothing()
    {
        using var viewer = await stage.SignedInAsync("vic");

        using var retry = await viewer.SendAsync(HttpMethod.Post, $"/api/orders/{stage.OrderId}/retry", null, Forged);
        using var connection = await viewer.SendAsync(HttpMethod.Post, "/api/connections", new { name = "Mine" }, Forged);

        await retry.AssertRefusedAsync(HttpStatusCode.Forbidden, "RoleMissing");
        await connection.AssertRefusedAsync(HttpStatusCode.Forbidden, "RoleMissing");
    }

    [Fact]
    public async Task The_correlation_id_is_the_back_ends()
    {
        using var admin = await stage.SignedInAsync("ada");

        using var answer = await admin.GetAsync("/api/orders", Forged);

        Assert.True(Guid.TryParse(answer.Headers.GetValues("X-Correlation-Id").Single(), out _));
    }

    [Fact]
    public async Task A_key_in_the_address_goes_no_further()
    {
        using var admin = await stage.SignedInAsync("ada");

        using var answer = await admin.GetAsync("/api/orders?code=wrong&clientId=other");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task An_order_of_the_page_is_audited_under_its_users_name()
    {
        using var admin = await stage.SignedInAsync("ada");
        var order = await stage.Tenant.OrderAsync(SampleCatalog.AlderBasic);

        using var answer = await admin.SendAsync(HttpMethod.Post, "/api/orders", order, Forged);
        await stage.Tenant.WaitForEndAsync(order["orderId"]!.GetValue<string>());

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.All(await stage.Tenant.AuditOfAsync(order["orderId"]!.GetValue<string>()), row => Assert.Equal("ada@nimbus-demo.example", row.Actor));
    }

    [Fact]
    public async Task A_user_whose_name_no_header_takes_is_audited_under_it()
    {
        const string Email = "zoë.漢@nimbus-demo.example";
        await using var portal = await StagePortal.StartAsync(stage.Tenant, new Dictionary<string, string> { ["SignIn:Users:0:Email"] = Email });
        using var admin = new PortalBrowser(portal.Address);
        await admin.SignInAsync("ada");
        var order = await stage.Tenant.OrderAsync(SampleCatalog.Birch);

        using var answer = await admin.SendAsync(HttpMethod.Post, "/api/orders", order);
        await stage.Tenant.WaitForEndAsync(order["orderId"]!.GetValue<string>());

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.All(await stage.Tenant.AuditOfAsync(order["orderId"]!.GetValue<string>()), row => Assert.Equal(Email, row.Actor));
    }
}
