using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mapping.Simulators.SampleData;

namespace Mapping.Simulators.Tests.Inspection;

public sealed class InspectionTests(Support.Simulators simulators)
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task A_database_of_its_own_is_made_in_less_than_20_milliseconds()
    {
        await CreateAsync("Autotask EUR");
        var times = new List<TimeSpan>();
        for (var index = 0; index < 50; index++)
        {
            var watch = Stopwatch.StartNew();
            await CreateAsync("Autotask EUR");
            times.Add(watch.Elapsed);
        }

        // The quickest one: the others tell how busy the machine is.
        Assert.InRange(times.Min(), TimeSpan.Zero, TimeSpan.FromMilliseconds(20));
    }

    [Fact]
    public async Task A_new_database_tells_how_to_get_in()
    {
        var made = await CreateAsync("gbp");

        var user = made.GetProperty("users")[0];
        var zone = await Http.GetFromJsonAsync<JsonElement>(
            $"{simulators.Host.AutotaskZoneDiscoveryUri}V1.0/zoneInformation?user={Uri.EscapeDataString(user.GetProperty("userName").GetString()!)}", TestContext.Current.CancellationToken);

        Assert.Equal("GBP", made.GetProperty("currency").GetString());
        Assert.Equal(made.GetProperty("zoneUrl").GetString(), zone.GetProperty("url").GetString());
    }

    [Fact]
    public async Task A_whole_database_can_be_taken_out_changed_and_put_in_under_another_key()
    {
        var autotask = simulators.NewAutotask();
        await autotask.AdjustAsync(new { contractID = 29, serviceID = 12, effectiveDate = "2026-05-01", unitChange = 3 });
        var document = await GetAsync<JsonObject>(autotask.Inspection, "document");
        document["companies"]![1]!["companyName"] = "Alder & Sons";
        var key = Guid.NewGuid().ToString("N");

        using var content = new StringContent(document.ToJsonString(), Encoding.UTF8, "application/json");
        using var put = await Http.PutAsync($"{simulators.Host.InspectionUri}/databases/{key}/document", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        var copy = simulators.Host.State.Databases.Find(key)!;
        Assert.Equal("Alder & Sons", copy.Companies.Find(174)!.Text("companyName"));
        Assert.Equal(autotask.Database.Units.OfLine(1_000).Count, copy.Units.OfLine(1_000).Count);
        simulators.Host.State.Databases.Remove(key);
    }

    [Fact]
    public async Task Records_of_one_s_own_are_added_in_short_and_listed()
    {
        var autotask = simulators.NewAutotask();
        await autotask.InspectAsync(HttpMethod.Post, "companies", new { name = "Juniper Bikes" });
        await autotask.InspectAsync(HttpMethod.Post, "services", new { name = "Copilot", unitPrice = 30, unitCost = 24 });
        await autotask.InspectAsync(HttpMethod.Post, "contracts", new { companyId = 1_000, startDate = "2026-01-31", endDate = "2027-01-30", period = "Quarterly" });
        await autotask.InspectAsync(HttpMethod.Post, "humans", new { kind = "AddLine", contractId = 1_000, serviceId = 1_000, units = 2 });

        var lines = await GetAsync<JsonElement>(autotask.Inspection, "lines?contractId=1000");

        Assert.Equal("Copilot", lines[0].GetProperty("serviceName").GetString());
        Assert.Equal(["2026-01-31", "2026-04-30", "2026-07-31", "2026-10-31"], lines[0].GetProperty("units").EnumerateArray().Select(row => row.GetProperty("startDate").GetString()));
        Assert.Equal(1, (await GetAsync<JsonElement>(autotask.Inspection, "adjustments")).GetArrayLength());
        Assert.Equal(9, (await GetAsync<JsonElement>(autotask.Inspection, "companies")).GetArrayLength());
    }

    [Theory]
    [InlineData("""{"noSuchSwitch":true}""")]
    [InlineData("""{"duplicatePeriod":"Sometimes"}""")]
    public async Task A_switch_that_does_not_exist_is_refused(string changes)
    {
        var autotask = simulators.NewAutotask();
        using var content = new StringContent(changes, Encoding.UTF8, "application/json");

        using var answer = await Http.PatchAsync(new Uri(autotask.Inspection, "switches"), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task What_does_not_exist_is_404()
    {
        using var answer = await Http.GetAsync($"{simulators.Host.InspectionUri}/databases/nothing/lines", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_host_of_one_s_own_has_the_sample_and_can_be_reset_to_it()
    {
        await using var host = await SimulatorHost.StartAsync(new SimulatorOptions(), TestContext.Current.CancellationToken);
        host.State.CreateDatabase(SampleCatalog.Eur, "extra");
        using var reset = await Http.PostAsync($"{host.InspectionUri}/reset", null, TestContext.Current.CancellationToken);

        var overview = await Http.GetFromJsonAsync<JsonElement>(host.InspectionUri, TestContext.Current.CancellationToken);

        Assert.Equal(["eur", "gbp", "harbor"], overview.GetProperty("databases").EnumerateArray().Select(key => key.GetString()));
        Assert.Equal([SampleCatalog.Tenant], overview.GetProperty("cloudCockpitTenants").EnumerateArray().Select(name => name.GetString()));
    }

    private async Task<JsonElement> CreateAsync(string sample)
    {
        using var answer = await Http.PostAsJsonAsync($"{simulators.Host.InspectionUri}/databases", new { sample }, TestContext.Current.CancellationToken);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    private static async Task<T> GetAsync<T>(Uri inspection, string path) =>
        (await Http.GetFromJsonAsync<T>(new Uri(inspection, path), TestContext.Current.CancellationToken))!;
}
