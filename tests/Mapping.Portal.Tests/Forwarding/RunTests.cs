using System.Net;
using Mapping.Portal.Tests.Support;

namespace Mapping.Portal.Tests.Forwarding;

/// <summary>Durable's own view of a run.</summary>
public sealed class RunTests(PortalStage stage)
{
    private string Path => $"/portal/orders/{stage.OrderId}/run";

    [Fact]
    public async Task An_administrator_sees_how_an_order_ran()
    {
        using var admin = await stage.SignedInAsync("ada");

        using var answer = await admin.GetAsync(Path);

        var run = await answer.JsonAsync();
        Assert.Equal("Completed", run.GetProperty("runtimeStatus").GetString());
        Assert.True(run.GetProperty("historyEvents").GetArrayLength() > 5);
    }

    [Fact]
    public async Task A_viewer_does_not()
    {
        using var viewer = await stage.SignedInAsync("vic");

        using var answer = await viewer.GetAsync(Path);

        await answer.AssertRefusedAsync(HttpStatusCode.Forbidden, "RoleMissing");
    }

    [Fact]
    public async Task An_administrator_of_another_context_finds_none()
    {
        using var reseller = await stage.SignedInAsync("harper");

        using var answer = await reseller.GetAsync(Path);

        await answer.AssertRefusedAsync(HttpStatusCode.NotFound, "RunNotFound");
    }
}
