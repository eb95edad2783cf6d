using System.Net;
using Mapping.Simulators.SampleData;
using Mapping.Simulators.Tests.Support;

namespace Mapping.Simulators.Tests.CloudCockpit;

public sealed class ListTests(Support.Simulators simulators)
{
    [Fact]
    public async Task Lists_come_in_pages_with_a_total()
    {
        var client = await CloudCockpitClient.CreateAsync(simulators.Host);
        await client.InspectAsync(HttpMethod.Patch, "settings", new { pageSize = 1 });
        var path = $"customers/{SampleCatalog.AlderPremium.CustomerId}/subscriptions";

        var first = await client.GetAsync(path);
        var second = await client.GetAsync($"{path}?PageNumber=2");

        Assert.Equal((1, 2, true), Page(first));
        Assert.Equal((1, 2, false), Page(second));
        Assert.NotEqual(first.Items[0].GetProperty("id").GetGuid(), second.Items[0].GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task One_subscription_is_found_under_its_customer_only()
    {
        var client = await CloudCockpitClient.CreateAsync(simulators.Host);
        var row = SampleCatalog.AlderPremium;

        Assert.Equal(row.SubscriptionName, (await client.GetAsync($"customers/{row.CustomerId}/subscriptions/{row.SubscriptionId}")).Json.GetProperty("name").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"customers/{SampleCatalog.Birch.CustomerId}/subscriptions/{row.SubscriptionId}")).Status);
    }

    [Theory]
    [InlineData("OfferTypes=License|AzurePlan&Segment=Commercial", 4)]
    [InlineData("OfferTypes=AzurePlan&Segment=Commercial", 1)]
    [InlineData("OfferTypes=License&Segment=Commercial&Name=premium", 1)]
    [InlineData("OfferTypes=License&Segment=NonProfit&ProviderOfferId=CFQ7TTC0LCHC", 1)]
    public async Task Offers_are_found_by_type_segment_name_and_id(string query, int count)
    {
        var client = await CloudCockpitClient.CreateAsync(simulators.Host);

        Assert.Equal(count, (await client.GetAsync($"Offers?{query}")).Json.GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("Segment=Commercial")]
    [InlineData("OfferTypes=Licence&Segment=Commercial")]
    [InlineData("OfferTypes=License")]
    public async Task Offers_need_types_and_a_segment(string query)
    {
        var client = await CloudCockpitClient.CreateAsync(simulators.Host);

        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync($"Offers?{query}")).Status);
    }

    [Theory]
    [InlineData("Nothing")]
    [InlineData("")]
    [InlineData("customers/1/invoices")]
    public async Task A_path_that_does_not_exist_is_404(string path)
    {
        var client = await CloudCockpitClient.CreateAsync(simulators.Host);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).Status);
    }

    private static (int, int, bool) Page(Answer answer) =>
        (answer.Items.GetArrayLength(), answer.Json.GetProperty("totalCount").GetInt32(), answer.Json.GetProperty("hasNextPage").GetBoolean());
}
