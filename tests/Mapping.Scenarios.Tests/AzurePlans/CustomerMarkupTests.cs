using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>A markup that holds for one customer instead of its connection's.</summary>
public sealed class CustomerMarkupTests(Stage stage)
{
    [Fact]
    public async Task A_customers_own_markup_makes_the_price_until_it_is_taken_away()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-08");
        foreach (var month in new[] { "2026-08", "2026-09", "2026-10" })
            azure.Tell(month, 100m);
        await azure.RunAsync("2026-08");

        var set = await SendAsync(azure, HttpMethod.Put, """{"markupPercent":7.5}""");
        await azure.RunAsync("2026-09");
        var listed = await ListAsync(azure);
        var removed = await SendAsync(azure, HttpMethod.Delete, null);
        await azure.RunAsync("2026-10");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NoContent), (set.StatusCode, removed.StatusCode));
        Assert.Equal([("2026-08", 112m), ("2026-09", 107.5m), ("2026-10", 112m)], azure.Billed().Select(month => (month.Key, month.Value.Price)));
        var markup = Assert.Single(listed);
        Assert.Equal((AzureStage.Elm.CustomerId, "Elm Logistics", 7.5m), (
            markup["customerId"]!.GetValue<Guid>(), markup["customer"]!.GetValue<string>(), markup["markupPercent"]!.GetValue<decimal>()));
        Assert.Empty(await ListAsync(azure));
        var audit = (await azure.Tenant.AuditAsync("?operations=SetAzureMarkup|RemoveAzureMarkup")).Items;
        Assert.Equal(["12 % as the connection, before 7.5 %.", "7.5 %, before 12 %."], audit.Select(row => row.Details));
        Assert.All(audit, row => Assert.Equal(("Succeeded", "Elm Logistics"), (row.Status, row.Customer)));
    }

    [Fact]
    public async Task The_same_markup_again_is_not_audited_and_an_absent_one_is_not_found()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), "2026-10");

        await SendAsync(azure, HttpMethod.Put, """{"markupPercent":3}""");
        await SendAsync(azure, HttpMethod.Put, """{"markupPercent":3.00}""");
        await SendAsync(azure, HttpMethod.Delete, null);
        using var absent = await SendAsync(azure, HttpMethod.Delete, null);

        Assert.Single((await azure.Tenant.AuditAsync("?operations=SetAzureMarkup")).Items);
        Assert.Equal((HttpStatusCode.NotFound, "MarkupNotFound"), (absent.StatusCode, (await absent.Content.ReadFromJsonAsync<ProblemReport>())!.Code));
    }

    [Theory]
    [InlineData("""{"markupPercent":-1}""", "markupPercent")]
    [InlineData("""{"markupPercent":1000.1}""", "markupPercent")]
    [InlineData("""{"markupPercent":1.00001}""", "markupPercent")]
    [InlineData("{}", "markupPercent")]
    [InlineData("""{"markupPercent":1,"percent":1}""", "percent")]
    public async Task A_wrong_markup_is_named(string body, string field)
    {
        var tenant = stage.NewTenant();
        var connection = await tenant.ConnectionAsync(AzureStage.Elm.Connection);
        using var client = tenant.Client();

        using var content = new StringContent(body);
        using var answer = await client.PutAsync(new Uri($"/api/connections/{connection}/azure-markups/{Guid.NewGuid()}", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([field], (await answer.Content.ReadFromJsonAsync<ProblemReport>())!.Fields);
    }

    private static async Task<IReadOnlyList<JsonObject>> ListAsync(AzureStage azure)
    {
        using var client = azure.Tenant.Client();
        return (await client.GetFromJsonAsync<ListPage<JsonObject>>($"/api/connections/{await ConnectionAsync(azure)}/azure-markups"))!.Items;
    }

    private static async Task<HttpResponseMessage> SendAsync(AzureStage azure, HttpMethod method, string? body)
    {
        using var client = azure.Tenant.Client();
        using var request = new HttpRequestMessage(method, $"/api/connections/{await ConnectionAsync(azure)}/azure-markups/{AzureStage.Elm.CustomerId}")
        {
            Content = body is null ? null : new StringContent(body),
        };
        return await client.SendAsync(request);
    }

    private static Task<string> ConnectionAsync(AzureStage azure) => azure.Tenant.ConnectionAsync(AzureStage.Elm.Connection);
}
