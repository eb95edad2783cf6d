using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Candidates;

/// <summary>Companies, services and contracts, eligible ones first and each other one with its reasons.</summary>
public sealed class CandidateTests(Stage stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task Companies_begin_with_the_search_text_and_say_why_they_are_not_eligible()
    {
        var tenant = stage.NewTenant();

        var found = await GetAsync(tenant, $"companies?search=AL&customerId={Row.CustomerId}");

        Assert.Equal(
            ["Alder Dental ", "Alder Furniture CompanyNotCustomerType", "Almond Bakery CompanyInactive"],
            Items(found).Select(Shown));
        Assert.True(found["isComplete"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_mapped_company_is_another_customers_and_can_be_hidden()
    {
        var tenant = stage.NewTenant();
        await tenant.RunAsync(Row);

        var others = await GetAsync(tenant, $"companies?search=Alder D&customerId={Guid.NewGuid()}");
        var hidden = await GetAsync(tenant, $"companies?search=Alder D&customerId={Guid.NewGuid()}&hideMapped=true");
        var own = await GetAsync(tenant, $"companies?search=A&eligibleOnly=true&customerId={Row.CustomerId}");

        var mapped = Assert.Single(Items(others));
        Assert.Equal(("Alder Dental CompanyAlreadyMapped", Row.CustomerId), (Shown(mapped), mapped["mappedCustomerId"]!.GetValue<Guid>()));
        Assert.Empty(Items(hidden));
        Assert.Equal("Alder Dental ", Shown(Assert.Single(Items(own))));
    }

    [Fact]
    public async Task Services_of_the_billing_frequency_come_first_from_A_to_Z()
    {
        var tenant = stage.NewTenant();
        await tenant.RunAsync(Row);

        var found = await GetAsync(tenant, $"services?search=M365 Business&{OfferOf(SampleCatalog.AlderBasic)}");

        Assert.Equal(
            [
                "M365 Business Basic (1M, monthly) ",
                "M365 Business Premium NonProfit (1Y, monthly) ",
                "M365 Business Premium (1Y, monthly) ServiceAlreadyUsed",
                "M365 Business Premium (1Y, yearly) ServicePeriodMismatch",
                "M365 Business Standard (retired) ServiceInactive",
            ],
            Items(found).Select(Shown));
        Assert.Null(found["preselectedId"]);
    }

    [Fact]
    public async Task Only_a_free_service_is_eligible_for_an_Azure_plan()
    {
        var tenant = stage.NewTenant();

        var found = await GetAsync(tenant, $"services?{OfferOf(SampleCatalog.Elm)}");

        Assert.Equal("Azure plan ", Shown(Items(found)[0]));
        Assert.Equal(16, found["preselectedId"]!.GetValue<long>());
        Assert.Contains("AzureServiceMustBeZero", Shown(Items(found).Single(item => item["id"]!.GetValue<long>() == 12)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_eligible_contract_is_preselected_and_the_others_say_why_not()
    {
        var tenant = stage.NewTenant();

        var found = await GetAsync(tenant, $"contracts?companyId={Row.CompanyId}&{OfferOf(Row)}&createdAt=2026-11-20T10:00:00Z&startDate=2026-11-20");

        Assert.Equal(Row.ContractId, found["preselectedId"]!.GetValue<long>());
        Assert.Equal(
            [
                "Alder Dental cloud ",
                "Alder Dental 2025 ContractEnded,EffectiveDateOutsideContract",
                "Alder Dental old cloud ContractInactive",
                "Alder Dental support ContractNotRecurring",
            ],
            Items(found).Select(Shown));
    }

    [Fact]
    public async Task A_contract_that_has_the_service_says_so_unless_a_repeat_is_allowed()
    {
        var tenant = stage.NewTenant();
        await tenant.RunAsync(Row);
        var query = $"contracts?search=Alder Dental cloud&companyId={Row.CompanyId}&serviceId={Row.ServiceId}&{OfferOf(Row)}&createdAt=2026-11-20T10:00:00Z&startDate=2026-11-20";

        Assert.Equal("Alder Dental cloud ServiceAlreadyOnContract", Shown(Assert.Single(Items(await GetAsync(tenant, query)))));
        Assert.Equal("Alder Dental cloud ", Shown(Assert.Single(Items(await GetAsync(tenant, query + "&allowRepeatService=true")))));
    }

    [Fact]
    public async Task Few_calls_are_made_and_none_writes()
    {
        var tenant = stage.NewTenant();
        await tenant.RunAsync(Row);
        var calls = SimulatedCalls.From(tenant.Database(Row.Connection));

        await GetAsync(tenant, "companies?search=A");
        await GetAsync(tenant, "services?search=M");
        await GetAsync(tenant, $"contracts?companyId={Row.CompanyId}&serviceId={Row.ServiceId}");

        Assert.Equal(4, calls.All.Count);
        Assert.Empty(calls.Writes);
    }

    [Fact]
    public async Task Sync_options_are_prefilled_as_mapped()
    {
        var tenant = stage.NewTenant();
        var before = await GetAsync(tenant, $"sync-options?customerId={Row.CustomerId}&{OfferOf(Row)}");
        await tenant.RunAsync(Row);
        var after = await GetAsync(
            tenant, $"sync-options?customerId={Row.CustomerId}&{OfferOf(Row)}&createdAt=2026-11-20T10:00:00Z&startDate=2026-11-20&allowRepeatService=true");

        Assert.True(before["company"] is null && before["service"] is null && before["contracts"] is null);
        Assert.Equal((Row.CompanyId, Row.ServiceId), (after["company"]!["id"]!.GetValue<long>(), after["service"]!["id"]!.GetValue<long>()));
        Assert.Equal(Row.ContractId, after["contracts"]!["preselectedId"]!.GetValue<long>());
    }

    [Theory]
    [InlineData("contracts", "companyId")]
    [InlineData("contracts?companyId=x", "companyId")]
    [InlineData("companies?customerId=1&pageSize=0", "customerId,pageSize")]
    [InlineData("services?offerType=Nothing&hideMapped=maybe", "hideMapped,offerType")]
    public async Task A_wrong_parameter_is_named(string path, string fields)
    {
        var tenant = stage.NewTenant();
        var connection = await tenant.ConnectionAsync(Row.Connection);
        using var client = tenant.Client();

        using var answer = await client.GetAsync(new Uri($"/api/connections/{connection}/{path}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(fields, string.Join(',', (await answer.Content.ReadFromJsonAsync<ProblemReport>())!.Fields.Order()));
    }

    private static string OfferOf(SampleMapping row) =>
        $"offerId={row.Offer.Id}&offerType={row.Offer.Type}&segment={row.Offer.Segment}&termDuration={row.Offer.TermDuration}&billingFrequency={row.Offer.BillingFrequency}";

    private static IReadOnlyList<JsonNode> Items(JsonObject found) => [.. found["items"]!.AsArray().Select(item => item!)];

    private static string Shown(JsonNode item) =>
        $"{item["name"]} {string.Join(',', item["reasons"]!.AsArray().Select(reason => reason!["code"]))}";

    private static async Task<JsonObject> GetAsync(StageTenant tenant, string path)
    {
        var connection = await tenant.ConnectionAsync(Row.Connection);
        using var client = tenant.Client();
        return (await client.GetFromJsonAsync<JsonObject>($"/api/connections/{connection}/{path}"))!;
    }
}
