using Mapping.Functions.Autotask;
using Mapping.Functions.Rules;
using Mapping.Functions.Tests.StandIns;

namespace Mapping.Functions.Tests.Autotask;

public sealed class RecordReadingTests
{
    [Fact]
    public async Task A_company_is_read_with_the_meaning_of_its_type()
    {
        await using var autotask = await Answering("""{"item":{"id":0,"companyName":" Alder Dental ","companyType":77,"isActive":true,"phone":"1"}}""");

        var company = await autotask.Client.FindCompanyAsync(autotask.Connection, 0, default);

        Assert.Equal(new Company(0, "Alder Dental", true, true, "customer"), company);
        var call = Assert.Single(autotask.Calls);
        Assert.Equal(("GET", "/deep/ATServicesRest/V1.0/Companies/0"), (call.Method, call.Path));
        Assert.Equal("api@user.example", call.Headers["UserName"]);
        Assert.Equal(AutotaskStandIn.Secret, call.Headers["Secret"]);
        Assert.Equal("INTEGRATIONCODE0123456789AB", call.Headers["ApiIntegrationCode"]);
        Assert.DoesNotContain("ImpersonationResourceId", call.Headers.Keys);
    }

    [Theory]
    [InlineData("78", false, "Lead")]
    [InlineData("41", false, "Customer")]
    [InlineData("5000", false, "5000")]
    [InlineData("null", false, "")]
    public async Task A_company_of_another_type_is_no_customer(string type, bool isCustomer, string label)
    {
        await using var autotask = await Answering($$$"""{"item":{"id":174,"companyName":"Lead","companyType":{{{type}}},"isActive":1}}""");

        var company = await autotask.Client.FindCompanyAsync(autotask.Connection, 174, default);

        Assert.Equal(new Company(174, "Lead", true, isCustomer, label), company);
    }

    [Fact]
    public async Task A_service_is_read_with_decimals_and_without_a_cost_that_may_not_be_seen()
    {
        await using var autotask = await Answering("""{"item":{"id":12,"name":"M365","isActive":"true","periodType":32,"unitPrice":20.2400,"unitCost":null}}""");

        var service = await autotask.Client.FindServiceAsync(autotask.Connection, 12, default);

        Assert.Equal(new Service(12, "M365", true, PeriodType.Monthly, 20.24m, null), service);
    }

    [Theory]
    [InlineData("2026-01-01T00:00:00Z", "2026-12-31T00:00:00.000Z")]
    [InlineData("2026-01-01", "2026-12-31")]
    [InlineData("2026-01-01T00:00:00", "2026-12-31T00:00:00.0000000+02:00")]
    public async Task A_contracts_dates_are_the_days_as_they_are_written(string start, string end)
    {
        await using var autotask = await Answering(
            $$$"""{"item":{"id":29,"contractName":"Cloud","companyID":174,"contractType":107,"status":11,"contractPeriodType":"32","startDate":"{{{start}}}","endDate":"{{{end}}}"}}""");

        var contract = await autotask.Client.FindContractAsync(autotask.Connection, 29, default);

        Assert.Equal(new Contract(29, "Cloud", 174, true, true, PeriodType.Monthly, new(2026, 1, 1), new(2026, 12, 31)), contract);
    }

    [Theory]
    [InlineData("33", PeriodType.Quarterly)]
    [InlineData("34", PeriodType.SemiAnnual)]
    [InlineData("35", PeriodType.Yearly)]
    [InlineData("36", null)]
    [InlineData("null", null)]
    public async Task A_contract_of_another_kind_says_so(string periodType, object? expected)
    {
        await using var autotask = await Answering(
            $$$"""{"item":{"id":29,"contractName":"Cloud","companyID":174,"contractType":101,"status":10,"contractPeriodType":{{{periodType}}},"startDate":"2026-01-01","endDate":"2026-12-31"}}""");

        var contract = await autotask.Client.FindContractAsync(autotask.Connection, 29, default);

        Assert.Equal((false, false, (PeriodType?)expected), (contract!.IsRecurringService, contract.IsActive, contract.PeriodType));
    }

    [Theory]
    [InlineData("""{"item":null}""", 200)]
    [InlineData("""{"Message":"No HTTP resource was found."}""", 404)]
    [InlineData("", 404)]
    public async Task A_record_that_is_not_there_is_null(string body, int status)
    {
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => context.JsonAsync(body, status));

        Assert.Null(await autotask.Client.FindContractAsync(autotask.Connection, 1, default));
        Assert.Null(await autotask.Client.FindServiceAsync(autotask.Connection, 1, default));
        Assert.Null(await autotask.Client.FindCompanyAsync(autotask.Connection, 1, default));
        Assert.Equal(3, autotask.Server.Requests.Count);
    }

    [Fact]
    public async Task A_contract_without_a_date_is_refused_with_the_fields_name()
    {
        await using var autotask = await Answering("""{"item":{"id":29,"companyID":174,"contractType":107,"status":11,"startDate":"2026-01-01"}}""");

        var failed = await Assert.ThrowsAsync<AutotaskException>(() => autotask.Client.FindContractAsync(autotask.Connection, 29, default));

        Assert.Equal(AutotaskFailure.Refused, failed.Failure);
        Assert.Contains("EndDate", failed.Message, StringComparison.Ordinal);
    }

    private static Task<AutotaskStandIn> Answering(string body) => AutotaskStandIn.StartAsync((_, context) => context.JsonAsync(body));
}
