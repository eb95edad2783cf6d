using System.Net;
using System.Net.Http.Json;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>Runs by hand take the months that can have a cost, and say which those are.</summary>
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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_month_to_come_is_refused_with_what_can_be_run(bool dryRun)
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-10");
        azure.Tell("2026-10", 100m);
        var now = DateTimeOffset.UtcNow;

        var error = await RefusedAsync(azure, Text(now.AddDays(1 - now.Day).AddMonths(1)), dryRun);

        Assert.StartsWith("is still to come", error, StringComparison.Ordinal);
        Assert.Contains($"Months from 2026-10 to {Text(now)} can be run", error, StringComparison.Ordinal);
        Assert.Equal(0, azure.Adjustments);
    }

    [Fact]
    public async Task A_month_before_any_plan_is_refused_with_what_can_be_run()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-10");
        azure.Tell("2026-09", 100m);

        var error = await RefusedAsync(azure, "2026-09", dryRun: false);

        Assert.Contains("Months from 2026-10 to ", error, StringComparison.Ordinal);
        Assert.Equal(0, azure.Adjustments);
    }

    private static async Task<string> RefusedAsync(AzureStage azure, string month, bool dryRun)
    {
        using var client = azure.Tenant.Client();
        using var answer = await client.PostAsJsonAsync("/api/azure-plans/runs", new { month, dryRun });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = (await answer.Content.ReadFromJsonAsync<ProblemReport>())!;
        Assert.Equal(("InvalidRequest", "month"), (problem.Code, problem.Errors![0].Field));
        return problem.Errors![0].Message;
    }

    private static string Text(DateTimeOffset instant) => instant.ToString("yyyy-MM", null);
}
