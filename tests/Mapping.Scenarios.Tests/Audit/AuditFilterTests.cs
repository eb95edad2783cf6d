using System.Net;
using System.Net.Http.Json;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Audit;

public sealed class AuditFilterTests(Stage stage)
{
    [Fact]
    public async Task The_log_is_filtered_by_operation_status_customer_and_time()
    {
        var tenant = stage.NewTenant();
        await tenant.RunAsync(SampleCatalog.AlderPremium);
        await tenant.RunAsync(SampleCatalog.Fern);
        var birch = await tenant.RunAsync(SampleCatalog.Birch);

        Assert.Equal(7, await CountAsync(tenant, ""));
        Assert.Equal(2, await CountAsync(tenant, "?operations=CreateConnectionOfferMapping"));
        Assert.Equal(5, await CountAsync(tenant, "?operations=CreateConnectionOfferMapping|TriggerSubscriptionMappingToConnection"));
        Assert.Equal(1, await CountAsync(tenant, "?status=Failed"));
        Assert.Equal(6, await CountAsync(tenant, "?status=Succeeded"));
        Assert.Equal(6, await CountAsync(tenant, "?status=Succeded"));
        Assert.Equal(0, await CountAsync(tenant, "?status=Processing"));
        Assert.Equal(3, await CountAsync(tenant, "?customer=ALDER"));
        Assert.Equal(1, await CountAsync(tenant, "?customer=Fern&status=Failed"));
        Assert.Equal(3, await CountAsync(tenant, $"?orderId={birch.OrderId}"));
        Assert.Equal(0, await CountAsync(tenant, "?orderId=none"));
        Assert.Equal(7, await CountAsync(tenant, $"?startDate={DateTimeOffset.UtcNow.AddMinutes(-10):yyyy-MM-ddTHH:mm:ssZ}"));
        Assert.Equal(0, await CountAsync(tenant, $"?startDate={DateTimeOffset.UtcNow.AddMinutes(10):yyyy-MM-ddTHH:mm:ssZ}&endDate={DateTimeOffset.UtcNow.AddMinutes(20):yyyy-MM-ddTHH:mm:ssZ}"));
        Assert.Equal(0, await CountAsync(tenant, "?startDate=2026-01-01&endDate=2026-02-01"));
        Assert.Equal(7, await CountAsync(tenant, "?startDate=2026-01-01"));
    }

    [Fact]
    public async Task Pages_together_show_each_operation_once_newest_first()
    {
        var tenant = stage.NewTenant();
        foreach (var row in new[] { SampleCatalog.AlderPremium, SampleCatalog.AlderBasic, SampleCatalog.Birch })
            await tenant.RunAsync(row);
        var all = (await tenant.AuditAsync("?pageSize=2000")).Items;

        var paged = new List<AuditRow>();
        for (string? token = ""; token is not null;)
        {
            var page = await tenant.AuditAsync($"?pageSize=3{(token.Length > 0 ? $"&continuationToken={token}" : "")}");
            Assert.InRange(page.Items.Count, 0, 3);
            paged.AddRange(page.Items);
            token = page.ContinuationToken;
        }

        Assert.Equal(8, all.Count);
        Assert.Equal(all.Select(row => row.Id), paged.Select(row => row.Id));
        Assert.Equal(all.OrderByDescending(row => row.StartedAt).Select(row => row.StartedAt), all.Select(row => row.StartedAt));
    }

    [Theory]
    [InlineData("operations", "CreateOrder|Nothing")]
    [InlineData("status", "Done")]
    [InlineData("startDate", "yesterday")]
    [InlineData("endDate", "1999-01-01")]
    [InlineData("pageSize", "0")]
    [InlineData("pageSize", "2001")]
    [InlineData("continuationToken", "***")]
    public async Task A_filter_that_makes_no_sense_is_named(string name, string value)
    {
        var tenant = stage.NewTenant();
        using var client = tenant.Client();

        using var answer = await client.GetAsync(new Uri($"/api/audit-logs?{name}={Uri.EscapeDataString(value)}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([name], (await answer.Content.ReadFromJsonAsync<ProblemReport>())!.Fields);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/export")]
    [InlineData("/verify")]
    public async Task A_span_of_time_that_ends_before_it_begins_or_is_endless_is_refused(string route)
    {
        var tenant = stage.NewTenant();
        using var client = tenant.Client();

        foreach (var span in new[] { "startDate=2026-03-01&endDate=2026-02-01", "startDate=2090-01-01", "startDate=2001-01-01" })
        {
            using var answer = await client.GetAsync(new Uri($"/api/audit-logs{route}?{span}", UriKind.Relative));

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal(["startDate"], (await answer.Content.ReadFromJsonAsync<ProblemReport>())!.Fields);
        }
    }

    private static async Task<int> CountAsync(StageTenant tenant, string query) => (await tenant.AuditAsync(query)).Items.Count;
}
