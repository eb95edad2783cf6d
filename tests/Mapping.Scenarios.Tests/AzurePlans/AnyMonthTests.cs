using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>Runs by hand take any month, whatever the date is today.</summary>
public sealed class AnyMonthTests(Stage stage)
{
    [Theory]
    [InlineData("2026-13")]
    [InlineData("1999-12")]
    [InlineData("2101-01")]
    [InlineData("October 2026")]
    [InlineData("2026-10-01")]
    [InlineData("")]
    public async Task What_is_no_month_is_refused(string month)
    {
        using var client = stage.NewTenant().Client();

        using var answer = await client.PostAsJsonAsync("/api/azure-plans/runs", new { month });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = (await answer.Content.ReadFromJsonAsync<ProblemReport>())!;
        Assert.Equal(("InvalidRequest", "month"), (problem.Code, problem.Errors![0].Field));
    }

    [Fact]
    public async Task A_connection_that_is_not_there_is_not_found()
    {
        using var client = stage.NewTenant().Client();

        using var answer = await client.PostAsJsonAsync("/api/azure-plans/runs", new { month = "2026-10", connectionId = "nowhere" });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_month_before_the_plan_was_mapped_bills_nothing()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-10");
        azure.Tell("2026-09", 100m);

        var summary = await azure.RunAsync("2026-09");

        Assert.Equal((1, 0, 0, 0), ((int)summary["plans"]!, (int)summary["set"]!, (int)summary["failed"]!, azure.Adjustments));
    }

    [Fact]
    public async Task A_month_to_come_is_billed_as_soon_as_its_cost_is_final()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2031-02");
        azure.Tell("2031-02", 100m);
        azure.Tell("2031-03", 110m);

        await azure.RunAsync(new JsonObject { ["month"] = "2031-03" });

        Assert.Equal([("2031-02", 100m), ("2031-03", 110m)], azure.Billed().Select(month => (month.Key, month.Value.Cost)));
    }
}
