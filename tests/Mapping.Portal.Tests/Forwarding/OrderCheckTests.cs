using System.Net;
using Mapping.Portal.Tests.Support;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Portal;

namespace Mapping.Portal.Tests.Forwarding;

/// <summary>The form's check of an order before its sync is chosen.</summary>
public sealed class OrderCheckTests(PortalStage stage)
{
    private const string Path = "/portal/orders/check";

    [Fact]
    public async Task An_order_without_a_sync_choice_is_in_order()
    {
        using var admin = await stage.SignedInAsync("ada");
        var order = (await stage.Tenant.OrderAsync(SampleCatalog.Birch)).With("sync", null);

        using var answer = await admin.SendAsync(HttpMethod.Post, Path, order);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, (await answer.JsonAsync()).GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task What_is_wrong_is_named_by_its_field()
    {
        using var admin = await stage.SignedInAsync("ada");
        var order = (await stage.Tenant.OrderAsync(SampleCatalog.Birch)).With("sync", null).With("quantity", 0).With("price.unitPrice", "much");

        using var answer = await admin.SendAsync(HttpMethod.Post, Path, order);

        var fields = (await answer.JsonAsync()).GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("field").GetString());
        Assert.Equal(["quantity", "price.unitPrice"], fields);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_as_the_app_refuses_it()
    {
        using var admin = await stage.SignedInAsync("ada");

        using var answer = await admin.SendAsync(HttpMethod.Post, Path, new { orderId = new string('x', 100_000) });

        await answer.AssertRefusedAsync(HttpStatusCode.RequestEntityTooLarge, "BodyTooLarge");
    }
}
