using System.Net;

namespace Mapping.Simulators.Tests.Http;

public sealed class RouteTests(Support.Simulators simulators)
{
    [Theory]
    [InlineData("POST", "ContractServices")]
    [InlineData("PATCH", "ContractServices")]
    [InlineData("POST", "ContractServiceUnits")]
    [InlineData("PATCH", "Contracts/29")]
    [InlineData("PATCH", "Contracts/29/Services/1")]
    [InlineData("DELETE", "Services/12")]
    [InlineData("DELETE", "Contracts/29/Services")]
    [InlineData("POST", "BillingCodes")]
    [InlineData("POST", "Contracts/29/ServiceUnits")]
    [InlineData("GET", "Companies")]
    public async Task A_verb_that_a_path_does_not_have_is_405(string method, string path)
    {
        var autotask = simulators.NewAutotask();

        var answer = await autotask.SendAsync(new HttpMethod(method), path, method == "GET" ? null : new { id = 12 });

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal($$"""{"Message":"The requested resource does not support http method '{{method}}'."}""", answer.Body);
    }

    [Theory]
    [InlineData("Subscriptions/query")]
    [InlineData("Contracts/29/Services/query")]
    [InlineData("Contracts/29/Units")]
    [InlineData("Companies/174/Services")]
    [InlineData("Services/entityInformation/nothing")]
    [InlineData("")]
    public async Task A_path_that_does_not_exist_is_404_with_a_message(string path)
    {
        var autotask = simulators.NewAutotask();

        var answer = await autotask.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.StartsWith("""{"Message":"No HTTP resource was found that matches the request URI 'http://""", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_outside_the_version_is_an_html_404()
    {
        var autotask = simulators.NewAutotask();

        var answer = await autotask.GetAsync(new Uri(autotask.Zone, "../V2.0/Services/12").AbsoluteUri);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("text/html", answer.Message.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_path_does_not_mind_case()
    {
        var autotask = simulators.NewAutotask();
        var lower = autotask.Zone.AbsoluteUri.Replace("ATServicesRest/V1.0", "atservicesrest/v1.0", StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await autotask.GetAsync($"{lower}services/12")).Status);
        Assert.Equal(HttpStatusCode.OK, (await autotask.PostAsync($"{lower}COMPANIES/QUERY", """{"filter":[{"op":"eq","field":"id","value":0}]}""")).Status);
    }

    [Fact]
    public async Task The_version_is_known_without_credentials()
    {
        var autotask = simulators.NewAutotask();
        autotask.Headers.Clear();

        Assert.Equal("""{"apiVersions":["1.0"]}""", (await autotask.GetAsync($"{simulators.Host.AutotaskZoneDiscoveryUri}VersionInformation")).Body);
        Assert.Equal("""{"apiVersions":["1.0"]}""", (await autotask.GetAsync(new Uri(autotask.Zone, "../versioninformation").AbsoluteUri)).Body);
    }

    [Fact]
    public async Task An_absent_record_is_a_200_with_null()
    {
        var autotask = simulators.NewAutotask();

        var answer = await autotask.GetAsync("Companies/987654");

        Assert.Equal((HttpStatusCode.OK, """{"item":null}"""), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task Children_are_read_below_their_parent_and_at_the_root()
    {
        var autotask = simulators.NewAutotask();
        var line = await autotask.CreateLineAsync(29, 12);
        await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2030-11-01", unitChange = 2 });

        Assert.Equal([line], (await autotask.GetAsync("Contracts/29/Services")).Ids);
        Assert.Equal(line, (await autotask.GetAsync($"Contracts/29/Services/{line}")).Json.GetProperty("item").GetProperty("id").GetInt64());
        Assert.Equal("""{"item":null}""", (await autotask.GetAsync($"Contracts/30/Services/{line}")).Body);
        Assert.Equal(line, (await autotask.GetAsync($"ContractServices/{line}")).Json.GetProperty("item").GetProperty("id").GetInt64());
        var units = (await autotask.GetAsync("Contracts/29/ServiceUnits")).Ids;
        Assert.Equal(2, units.Count);
        Assert.Equal("2030-12-31T00:00:00Z", (await autotask.GetAsync($"ContractServiceUnits/{units[1]}")).Json.GetProperty("item").GetProperty("endDate").GetString());
    }

    [Fact]
    public async Task Dates_can_carry_milliseconds()
    {
        var autotask = simulators.NewAutotask();
        await autotask.SwitchAsync(new { datesWithMilliseconds = true });

        Assert.Equal("2026-01-01T00:00:00.000Z", (await autotask.GetAsync("Contracts/29")).Json.GetProperty("item").GetProperty("startDate").GetString());
    }

    [Fact]
    public async Task The_log_tells_method_path_entity_outcome_and_what_wrote_and_no_secret()
    {
        var autotask = simulators.NewAutotask();
        await autotask.GetAsync("Contracts/29");
        await autotask.CreateLineAsync(29, 12);
        await autotask.PostAsync("Contracts/29/Services", new { serviceID = 12 });

        var log = autotask.Database.Log.After(0);

        Assert.Equal(["Contracts", "ContractServices", "ContractServices"], log.Select(entry => entry.Entity));
        Assert.Equal(["Get", "Create", "Create"], log.Select(entry => entry.Operation));
        Assert.Equal([200, 200, 500], log.Select(entry => entry.Status));
        Assert.Equal([false, true, false], log.Select(entry => entry.Wrote));
        Assert.Equal([1L, 2L, 3L], log.Select(entry => entry.Sequence));
        Assert.DoesNotContain(log, entry => entry.ToString().Contains(autotask.Connection.Secret, StringComparison.Ordinal));
    }
}
