using Mapping.Functions.CloudCockpit;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Tests.StandIns;

namespace Mapping.Functions.Tests.CloudCockpit;

public sealed class AzureCostTests
{
    private static readonly Guid Subscription = Guid.Parse("7d5f0f3e-5b0a-4a57-8f0e-6a3c8d2b1e90");

    [Theory]
    [InlineData("""{"month":"2026-10","currency":"EUR","isFinal":true,"version":"2","usage":1284.37,"reservations":210.00,"savingsPlans":95.50,"total":1589.87}""", true, "2")]
    [InlineData("""{"currency":"eur","version":2,"usage":1589.87}""", false, "2")]
    [InlineData("""{"currency":"EUR","isFinal":true,"total":1589.87}""", true, "1")]
    public async Task A_month_is_read_in_whichever_parts_it_comes(string answer, bool isFinal, string version)
    {
        await using var standIn = await CloudCockpitStandIn.StartAsync((_, context) => context.JsonAsync(answer));

        var cost = await FindAsync(standIn);

        Assert.Equal((1_589.87m, "EUR", isFinal, version), (cost!.Total, cost.Currency, cost.IsFinal, cost.Version));
        var call = Assert.Single(standIn.Calls);
        Assert.Equal($"/v1/customers/{standIn.Customer}/subscriptions/{Subscription}/azure-costs", call.Path);
    }

    [Theory]
    [InlineData("""{"month":"2026-09","currency":"EUR","usage":1}""", "2026-09")]
    [InlineData("""{"usage":1}""", "currency")]
    [InlineData("""{"currency":"EUR"}""", "no amount")]
    [InlineData("""{"currency":"EUR","usage":1,"total":2}""", "sum of its parts")]
    public async Task A_month_that_contradicts_itself_is_not_used(string answer, string why)
    {
        await using var standIn = await CloudCockpitStandIn.StartAsync((_, context) => context.JsonAsync(answer));

        var failure = await Assert.ThrowsAsync<CloudCockpitException>(() => FindAsync(standIn));

        Assert.False(failure.IsTransient);
        Assert.Contains(why, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_that_nobody_knows_yet_is_none()
    {
        await using var standIn = await CloudCockpitStandIn.StartAsync((_, context) =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });

        Assert.Null(await FindAsync(standIn));
        Assert.Null(await standIn.Client.FindStatusAsync(standIn.Caller, standIn.Customer, Subscription, default));
    }

    [Fact]
    public async Task A_subscriptions_state_is_read_by_its_name()
    {
        await using var standIn = await CloudCockpitStandIn.StartAsync(
            (_, context) => context.JsonAsync($$$"""{"id":"{{{Subscription}}}","status":{"name":"Suspended"}}"""));

        Assert.Equal("Suspended", await standIn.Client.FindStatusAsync(standIn.Caller, standIn.Customer, Subscription, default));
    }

    private static Task<AzureCost?> FindAsync(CloudCockpitStandIn standIn) =>
        standIn.Client.FindAzureCostAsync(standIn.Caller, standIn.Customer, Subscription, new Month(2026, 10), default);
}
