using System.Net;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.Simulators.Tests.Support;

namespace Mapping.Simulators.Tests;

public sealed class MainFlowTests(Support.Simulators simulators)
{
    [Fact]
    public async Task A_line_bills_nothing_until_an_adjustment_brings_units_at_their_price()
    {
        var autotask = simulators.NewAutotask();
        var row = SampleCatalog.AlderPremium;

        var line = await autotask.CreateLineAsync(row.ContractId, row.ServiceId);
        Assert.Empty((await autotask.QueryAsync("ContractServiceUnits", new { op = "eq", field = "contractServiceID", value = line })).Ids);

        var adjusted = await autotask.PostAsync($"Contracts/{row.ContractId}/ServiceAdjustments", new
        {
            contractServiceID = line,
            effectiveDate = "2026-11-20",
            unitChange = row.Quantity,
            adjustedUnitPrice = row.UnitPrice,
            adjustedUnitCost = row.UnitCost,
        });

        Assert.Equal(HttpStatusCode.OK, adjusted.Status);
        Assert.Equal("""{"itemId":null}""", adjusted.Body);
        var units = autotask.Database.Units(line);
        Assert.All(units, unit => Assert.Equal(25, unit.Units));
        Assert.Equal(new DateOnly(2026, 11, 20), units[0].StartDate);
        Assert.Equal(new DateOnly(2030, 12, 31), units[^1].EndDate);
        Assert.All(units.Skip(1), unit => Assert.Equal((506.00m, 440.00m), (unit.Price, unit.Cost)));
    }

    [Theory]
    [MemberData(nameof(SampleRows))]
    public async Task Every_sample_row_names_records_that_its_database_has(string customer, string offer)
    {
        var row = SampleCatalog.Mappings.Single(mapping => mapping.Customer == customer && mapping.Offer.Name == offer);
        var autotask = AutotaskClient.For(simulators.Host, row.Connection);

        var company = (await autotask.GetAsync($"Companies/{row.CompanyId}")).Json.GetProperty("item");
        var service = (await autotask.GetAsync($"Services/{row.ServiceId}")).Json.GetProperty("item");
        var contract = (await autotask.GetAsync($"Contracts/{row.ContractId}")).Json.GetProperty("item");

        Assert.Equal(row.Customer, company.GetProperty("companyName").GetString());
        Assert.True(service.GetProperty("isActive").GetBoolean());
        Assert.Equal(row.CompanyId, contract.GetProperty("companyID").GetInt64());
    }

    public static IEnumerable<TheoryDataRow<string, string>> SampleRows() =>
        SampleCatalog.Mappings.Select(row => new TheoryDataRow<string, string>(row.Customer, row.Offer.Name));
}
