using Mapping.Portal.Tests.Support;

namespace Mapping.Portal.Tests.Access;

/// <summary>No key of the app ever reaches a browser.</summary>
public sealed class KeysTests(PortalStage stage)
{
    [Fact]
    public async Task No_answer_holds_a_key()
    {
        using var admin = await stage.SignedInAsync("ada");
        string[] calls =
        [
            "/portal/session", "/portal/samples", "/portal/live", $"/portal/orders/{stage.OrderId}/run", "/api/orders", $"/api/orders/{stage.OrderId}", "/api/connections",
            "/api/audit-logs", "/api/audit-logs/verify", "/api/audit-logs/export?format=json", "/api/azure-plans", "/api/health/connections", "/api/nowhere",
        ];

        foreach (var path in PageFiles.Addresses.Concat(calls).Append("/orders"))
        {
            using var answer = await admin.GetAsync(path);
            var all = $"{answer.Headers}{answer.Content.Headers}{await answer.Content.ReadAsStringAsync()}";
            Assert.All(stage.Keys, key => Assert.False(all.Contains(key, StringComparison.OrdinalIgnoreCase), $"{path} holds a key"));
        }
    }

    [Fact]
    public void No_log_line_holds_a_key() =>
        Assert.All(stage.Keys, key => Assert.DoesNotContain(stage.Portal.LogLines, line => line.Contains(key, StringComparison.OrdinalIgnoreCase)));
}
