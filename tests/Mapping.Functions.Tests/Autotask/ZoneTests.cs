using Mapping.Functions.Autotask;
using Mapping.Functions.Tests.StandIns;

namespace Mapping.Functions.Tests.Autotask;

public sealed class ZoneTests
{
    [Theory]
    [InlineData("https://webservices14.autotask.net/ATServicesRest/")]
    [InlineData("https://webservices14.autotask.net/ATServicesRest")]
    [InlineData("https://webservices14.autotask.net/ATServicesRest/V1.0")]
    [InlineData("https://webservices14.autotask.net/ATServicesRest/v1.0/")]
    public async Task A_users_zone_is_found_however_its_address_ends(string url)
    {
        await using var autotask = await Answering($$"""{"zoneName":"Zone 14","url":"{{url}}","webUrl":"https://ww14.autotask.net/","ci":123456}""");

        var zone = await autotask.Zones.FindAsync("a+b@user.example", default);

        Assert.Equal(new AutotaskZone("Zone 14", new Uri("https://webservices14.autotask.net/ATServicesRest/"), new Uri("https://ww14.autotask.net/")), zone);
        var call = Assert.Single(autotask.Calls);
        Assert.Equal(("GET", $"{AutotaskStandIn.Base}V1.0/zoneInformation"), (call.Method, call.Path));
        Assert.Equal("?user=a%2Bb%40user.example", call.Query, ignoreCase: true);
        Assert.DoesNotContain(call.Headers.Keys, name => name is "Secret" or "UserName" or "ApiIntegrationCode");
    }

    [Theory]
    [InlineData(500, """{"errors":["Zone information could not be determined"]}""")]
    [InlineData(200, """{"zoneName":null,"url":null}""")]
    public async Task A_user_that_Autotask_does_not_know_has_no_zone(int status, string body)
    {
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => context.JsonAsync(body, status));

        Assert.Null(await autotask.Zones.FindAsync("nobody@user.example", default));
        Assert.Null(await autotask.Zones.FindAsync("nobody@user.example", default));
        Assert.Equal(2, autotask.Calls.Count);
    }

    [Fact]
    public async Task A_zone_is_remembered_for_half_a_day()
    {
        await using var autotask = await Answering("""{"zoneName":"Zone 1","url":"https://webservices1.autotask.net/ATServicesRest/"}""");

        await autotask.Zones.FindAsync("api@user.example", default);
        autotask.Time.Ahead = TimeSpan.FromHours(11.9);
        await autotask.Zones.FindAsync("API@user.example", default);
        Assert.Single(autotask.Calls);
        autotask.Time.Ahead = TimeSpan.FromHours(12.1);
        await autotask.Zones.FindAsync("api@user.example", default);

        Assert.Equal(2, autotask.Calls.Count);
    }

    [Fact]
    public async Task Discovery_that_does_not_answer_is_tried_again_and_then_reported()
    {
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => context.HtmlAsync(503));

        var failed = await Assert.ThrowsAsync<AutotaskException>(() => autotask.Zones.FindAsync("api@user.example", default));

        Assert.Equal(AutotaskFailure.Unavailable, failed.Failure);
        Assert.Equal(3, autotask.Calls.Count);
    }

    [Theory]
    [InlineData("/ATServicesRest/")]
    [InlineData("ftp://webservices1.autotask.net/")]
    public async Task An_address_that_is_none_of_a_zone_is_not_used(string url)
    {
        await using var autotask = await Answering($$"""{"zoneName":"Zone 1","url":"{{url}}"}""");

        var failed = await Assert.ThrowsAsync<AutotaskException>(() => autotask.Zones.FindAsync("api@user.example", default));

        Assert.Contains(url, failed.Message, StringComparison.Ordinal);
    }

    private static Task<AutotaskStandIn> Answering(string body) => AutotaskStandIn.StartAsync((_, context) => context.JsonAsync(body));
}
