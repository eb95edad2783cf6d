using System.Text.Json;
using Mapping.Functions.CloudCockpit;
using Mapping.Functions.Tests.StandIns;

namespace Mapping.Functions.Tests.CloudCockpit;

public sealed class TokenTests
{
    [Fact]
    public async Task One_token_serves_parallel_calls_until_shortly_before_it_expires()
    {
        await using var cockpit = await CloudCockpitStandIn.StartAsync((_, context) => context.JsonAsync("[]"), settings: ("CloudCockpit:Scope", "api://cockpit/.default"));

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => cockpit.Client.ListOpenOrdersAsync(cockpit.Caller, cockpit.Customer, default)));
        cockpit.Time.Ahead = TimeSpan.FromMinutes(57);
        await cockpit.Client.ListOpenOrdersAsync(cockpit.Caller, cockpit.Customer, default);
        Assert.Single(cockpit.TokenCalls);
        cockpit.Time.Ahead = TimeSpan.FromMinutes(59);
        await cockpit.Client.ListOpenOrdersAsync(cockpit.Caller, cockpit.Customer, default);

        Assert.Equal(2, cockpit.TokenCalls.Count);
        Assert.Equal("Bearer t2", cockpit.Calls[^1].Headers["Authorization"]);
        Assert.Equal(
            "grant_type=client_credentials&client_id=client-1&client_secret=client~s3cr3t%26more&scope=api%3A%2F%2Fcockpit%2F.default",
            cockpit.TokenCalls[0].Body);
        Assert.StartsWith("application/x-www-form-urlencoded", cockpit.TokenCalls[0].Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_not_accepted_is_replaced_once()
    {
        await using var cockpit = await CloudCockpitStandIn.StartAsync((request, context) =>
            request.Headers["Authorization"] == "Bearer t1" ? context.JsonAsync("", 401) : context.JsonAsync("[]"));

        Assert.Empty(await cockpit.Client.ListOpenOrdersAsync(cockpit.Caller, cockpit.Customer, default));
        Assert.Equal(["Bearer t1", "Bearer t2"], cockpit.Calls.Select(call => call.Headers["Authorization"]));
    }

    [Fact]
    public async Task Credentials_that_stay_unaccepted_are_a_final_failure()
    {
        await using var cockpit = await CloudCockpitStandIn.StartAsync((_, context) => context.JsonAsync("", 401));

        var failed = await Assert.ThrowsAsync<CloudCockpitException>(() => cockpit.Client.ListOpenOrdersAsync(cockpit.Caller, cockpit.Customer, default));

        Assert.False(failed.IsTransient);
        Assert.Equal(2, cockpit.Calls.Count);
    }

    [Theory]
    [InlineData(400, "")]
    [InlineData(401, "CloudCockpit answered 401: ")]
    [InlineData(403, "CloudCockpit answered 403: ")]
    [InlineData(500, "")]
    public async Task A_token_that_CloudCockpit_repeats_goes_no_further(int status, string before)
    {
        await using var cockpit = await CloudCockpitStandIn.StartAsync(
            (request, context) => context.JsonAsync($$"""{"description":"Not allowed for '{{request.Headers["Authorization"]}}'."}""", status),
            token: context => context.JsonAsync("""{"token_type":"Bearer","access_token":"eyJ0.s3cr3t-access.t0ken","expires_in":3600}"""));

        var failed = await Assert.ThrowsAsync<CloudCockpitException>(() => cockpit.Client.ListOpenOrdersAsync(cockpit.Caller, cockpit.Customer, default));

        Assert.Equal($"{before}Not allowed for 'Bearer ***'.", failed.Message);
        Assert.DoesNotContain("s3cr3t", failed.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_refused_secret_is_looked_up_once_more()
    {
        var calls = 0;
        await using var cockpit = await CloudCockpitStandIn.StartAsync(
            (_, context) => context.JsonAsync("[]"),
            token: context => Interlocked.Increment(ref calls) == 1
                ? context.JsonAsync("{}", 401)
                : context.JsonAsync("""{"token_type":"Bearer","access_token":"t","expires_in":3600}"""));
        cockpit.CurrentSecret = "rotated";

        await cockpit.Client.ListOpenOrdersAsync(cockpit.Caller, cockpit.Customer, default);

        Assert.Equal(2, cockpit.TokenCalls.Count);
        Assert.Contains("client_secret=rotated", cockpit.TokenCalls[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_scope_is_not_sent()
    {
        await using var cockpit = await CloudCockpitStandIn.StartAsync((_, context) => context.JsonAsync("[]"), settings: ("CloudCockpit:Scope", ""));

        await cockpit.Client.ListOpenOrdersAsync(cockpit.Caller, cockpit.Customer, default);

        Assert.DoesNotContain("scope", Assert.Single(cockpit.TokenCalls).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_secret_is_named()
    {
        await using var cockpit = await CloudCockpitStandIn.StartAsync((_, context) => context.JsonAsync("[]"), secret: null);

        var failed = await Assert.ThrowsAsync<CloudCockpitException>(() => cockpit.Client.ListOpenOrdersAsync(cockpit.Caller, cockpit.Customer, default));

        Assert.False(failed.IsTransient);
        Assert.Contains("CloudCockpitClientSecret", failed.Message, StringComparison.Ordinal);
        Assert.Empty(cockpit.Server.Requests);
    }

    [Theory]
    [InlineData(401, false, 1)]
    [InlineData(503, true, 3)]
    public async Task A_token_service_that_says_no_is_reported_without_what_was_sent(int status, bool isTransient, int calls)
    {
        await using var cockpit = await CloudCockpitStandIn.StartAsync(
            (_, context) => context.JsonAsync("[]"),
            token: context => context.JsonAsync($$"""{"error_description":"{{CloudCockpitStandIn.Secret}}"}""", status));

        var failed = await Assert.ThrowsAsync<CloudCockpitException>(() => cockpit.Client.ListOpenOrdersAsync(cockpit.Caller, cockpit.Customer, default));

        Assert.Equal(isTransient, failed.IsTransient);
        Assert.Equal(calls, cockpit.TokenCalls.Count);
        Assert.DoesNotContain(CloudCockpitStandIn.Secret, failed.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "invalid_client", "answered 401 invalid_client AADSTS7000222: the client's secret is wrong or has expired. Check CloudCockpit:TokenUri")]
    [InlineData(400, "invalid_scope", "answered 400 invalid_scope AADSTS7000222: CloudCockpit:Scope is wrong.")]
    [InlineData(404, "client~s3cr3t&more", "answered 404 AADSTS7000222: there is no token service at this address.")]
    public async Task A_token_service_s_codes_are_told_and_its_words_are_not(int status, string error, string sentence)
    {
        await using var cockpit = await CloudCockpitStandIn.StartAsync(
            (_, context) => context.JsonAsync("[]"),
            token: context => context.JsonAsync(
                JsonSerializer.Serialize(new { error, error_description = $"AADSTS7000222: The keys of '{CloudCockpitStandIn.Secret}' are expired." }), status));

        var failed = await Assert.ThrowsAsync<CloudCockpitException>(() => cockpit.Client.ListOpenOrdersAsync(cockpit.Caller, cockpit.Customer, default));

        Assert.Contains(sentence, failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(CloudCockpitStandIn.Secret, failed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_problem_is_cut()
    {
        await using var cockpit = await CloudCockpitStandIn.StartAsync(
            (_, context) => context.JsonAsync(JsonSerializer.Serialize(new { description = new string('x', 100_000) }), 400));

        var failed = await Assert.ThrowsAsync<CloudCockpitException>(() => cockpit.Client.ListOpenOrdersAsync(cockpit.Caller, cockpit.Customer, default));

        Assert.EndsWith("… (98,000 more characters)", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_log_line_shows_the_secret_or_a_token()
    {
        await using var cockpit = await CloudCockpitStandIn.StartAsync((_, context) => context.JsonAsync("[]"));

        await cockpit.Client.ListOpenOrdersAsync(cockpit.Caller, cockpit.Customer, default);

        Assert.DoesNotContain(cockpit.Logs.Lines, line =>
            line.Contains("s3cr3t", StringComparison.Ordinal) || line.Contains("Bearer", StringComparison.Ordinal));
    }
}
