using System.Net;
using Mapping.Simulators.Tests.Support;

namespace Mapping.Simulators.Tests.Access;

public sealed class AuthenticationTests(Support.Simulators simulators)
{
    private const string Company = "Companies/174";

    [Fact]
    public async Task The_right_headers_pass_whatever_their_case()
    {
        var autotask = simulators.NewAutotask();
        autotask.Headers.Clear();
        autotask.Headers["username"] = autotask.Connection.UserName;
        autotask.Headers["SECRET"] = autotask.Connection.Secret;
        autotask.Headers["apiintegrationcode"] = autotask.Connection.IntegrationCode;

        Assert.Equal(HttpStatusCode.OK, (await autotask.GetAsync(Company)).Status);
    }

    [Theory]
    [InlineData("UserName", "nobody@nowhere.example", HttpStatusCode.InternalServerError)]
    [InlineData("Secret", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("ApiIntegrationCode", "WRONG", HttpStatusCode.InternalServerError)]
    public async Task Each_wrong_credential_has_its_own_answer(string header, string value, HttpStatusCode expected)
    {
        var autotask = simulators.NewAutotask();
        autotask.Headers[header] = value;

        Assert.Equal(expected, (await autotask.GetAsync(Company)).Status);
    }

    [Fact]
    public async Task A_wrong_integration_code_has_a_text()
    {
        var autotask = simulators.NewAutotask();
        autotask.Headers["ApiIntegrationCode"] = "WRONG";

        Assert.Equal("IntegrationCode is invalid.", (await autotask.GetAsync(Company)).Error);
    }

    [Fact]
    public async Task Without_credentials_nothing_is_answered()
    {
        var autotask = simulators.NewAutotask();
        autotask.Headers.Clear();

        Assert.Equal(HttpStatusCode.Unauthorized, (await autotask.GetAsync(Company)).Status);
    }

    [Fact]
    public async Task Five_wrong_secrets_lock_the_user_until_an_admin_unlocks_it()
    {
        var autotask = simulators.NewAutotask();
        await WrongAsync(autotask, 5);

        Assert.Equal(HttpStatusCode.Unauthorized, (await autotask.GetAsync(Company)).Status);
        await autotask.InspectAsync(HttpMethod.Post, $"users/{Uri.EscapeDataString(autotask.Connection.UserName)}/unlock");
        Assert.Equal(HttpStatusCode.OK, (await autotask.GetAsync(Company)).Status);
    }

    [Fact]
    public async Task A_right_secret_in_between_forgives_the_wrong_ones()
    {
        var autotask = simulators.NewAutotask();
        await WrongAsync(autotask, 4);
        Assert.Equal(HttpStatusCode.OK, (await autotask.GetAsync(Company)).Status);
        await WrongAsync(autotask, 4);

        Assert.Equal(HttpStatusCode.OK, (await autotask.GetAsync(Company)).Status);
    }

    [Fact]
    public async Task A_user_of_an_ordinary_licence_has_a_zone_and_no_calls()
    {
        var autotask = simulators.NewAutotask();
        autotask.Database.Users.Find(autotask.Connection.UserName)!.IsApiOnly = false;

        Assert.Equal(HttpStatusCode.OK, (await autotask.GetAsync(ZoneInformation(autotask.Connection.UserName))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await autotask.GetAsync(Company)).Status);
    }

    [Fact]
    public async Task A_user_of_another_database_is_a_stranger()
    {
        var autotask = simulators.NewAutotask();
        autotask.Headers["UserName"] = simulators.NewAutotask().Connection.UserName;

        Assert.Equal(HttpStatusCode.Unauthorized, (await autotask.GetAsync(Company)).Status);
    }

    [Fact]
    public async Task The_zone_is_found_by_user_name_without_credentials()
    {
        var autotask = simulators.NewAutotask();
        autotask.Headers.Clear();

        var zone = (await autotask.GetAsync(ZoneInformation(autotask.Connection.UserName))).Json;

        Assert.Equal(autotask.Zone.AbsoluteUri.Replace("V1.0/", "", StringComparison.Ordinal), zone.GetProperty("url").GetString());
        Assert.Equal("Zone 14", zone.GetProperty("zoneName").GetString());
        Assert.Equal(140_174, zone.GetProperty("ci").GetInt32());
    }

    [Theory]
    [InlineData("nobody@nowhere.example")]
    [InlineData("")]
    public async Task The_zone_of_nobody_can_not_be_determined(string user)
    {
        var autotask = simulators.NewAutotask();

        var answer = await autotask.GetAsync(ZoneInformation(user));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("""{"errors":["Zone information could not be determined"]}""", answer.Body);
    }

    [Fact]
    public async Task After_a_zone_move_the_old_address_answers_401_and_discovery_the_new_one()
    {
        var autotask = simulators.NewAutotask();
        await autotask.InspectAsync(HttpMethod.Post, "zone-move");

        Assert.Equal(HttpStatusCode.Unauthorized, (await autotask.GetAsync(Company)).Status);
        var url = (await autotask.GetAsync(ZoneInformation(autotask.Connection.UserName))).Json.GetProperty("url").GetString();
        Assert.Equal(HttpStatusCode.OK, (await autotask.GetAsync($"{url}V1.0/{Company}")).Status);
    }

    private string ZoneInformation(string user) => $"{simulators.Host.AutotaskZoneDiscoveryUri}V1.0/zoneInformation?user={Uri.EscapeDataString(user)}";

    private static async Task WrongAsync(AutotaskClient autotask, int times)
    {
        autotask.Headers["Secret"] = "wrong";
        for (var index = 0; index < times; index++)
            await autotask.GetAsync(Company);
        autotask.Headers["Secret"] = autotask.Connection.Secret;
    }
}
