using System.Net;

namespace Mapping.Simulators.Tests.Writes;

public sealed class CatalogueWriteTests(Support.Simulators simulators)
{
    [Fact]
    public async Task A_service_is_made_active_and_its_id_answered()
    {
        var autotask = simulators.NewAutotask();

        var answer = await autotask.PostAsync("Services", new { id = 0, name = "Copilot", unitPrice = 30, unitCost = 24, periodType = 2, billingCodeID = 501, sku = "CFQ7TTC0MM8R" });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal([answer.Json.GetProperty("itemId").GetInt64()], (await autotask.QueryAsync("Services", new { op = "eq", field = "sku", value = "cfq7ttc0mm8r" })).Ids);
        Assert.True(autotask.Database.Services.Find(answer.Json.GetProperty("itemId").GetInt64())!.Boolean("isActive"));
    }

    [Fact]
    public async Task A_name_that_exists_leaks_the_key_of_the_table()
    {
        var autotask = simulators.NewAutotask();

        var answer = await autotask.PostAsync("Services", new { name = "azure PLAN ", unitPrice = 0, periodType = 2, billingCodeID = 501 });

        Assert.Equal(
            "Violation of UNIQUE KEY constraint 'IX_service'. Cannot insert duplicate key in object 'dbo.Service'. The duplicate key value is (azure PLAN ). Error updating database for new entity records.",
            answer.Error);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(999)]
    public async Task The_billing_code_must_be_an_active_recurring_one(long code)
    {
        var autotask = simulators.NewAutotask();

        var answer = await autotask.PostAsync("Services", new { name = "Copilot", unitPrice = 30, periodType = 2, billingCodeID = code });

        Assert.Equal("BillingCode does not exist or is invalid", answer.Error);
    }

    [Fact]
    public async Task The_period_type_of_a_service_stays()
    {
        var autotask = simulators.NewAutotask();

        Assert.Equal(HttpStatusCode.OK, (await autotask.PatchAsync("Services", new { id = 12, periodType = 5, unitPrice = 21 })).Status);

        var service = autotask.Database.Services.Find(12)!;
        Assert.Equal((2L, 21m), (service.Long("periodType"), service.Decimal("unitPrice")));
    }

    [Theory]
    [InlineData("""{"unitPrice":1,"periodType":2,"billingCodeID":501}""", "Value does not exist for the required field name.")]
    [InlineData("""{"name":"x","periodType":2,"billingCodeID":501}""", "Value does not exist for the required field unitPrice.")]
    [InlineData("""{"name":"x","unitPrice":1,"periodType":77,"billingCodeID":501}""", "Picklist value [77] does not exist for periodType")]
    [InlineData("""{"name":"x","unitPrice":"a lot","periodType":2,"billingCodeID":501}""", "Can not convert data to numeric in field: unitPrice.")]
    [InlineData("""{"name":"x","unitPrice":1e20,"periodType":2,"billingCodeID":501}""", "Arithmetic overflow error converting numeric to data type numeric in field: unitPrice.")]
    [InlineData("""{"name":"x","unitPrice":1,"periodType":2.5,"billingCodeID":501}""", "Can not convert data to numeric in field: periodType.")]
    [InlineData("""{"name":"x","unitPrice":1,"periodType":2,"billingCodeID":501,"vendorCompanyID":180}""", "Reference value on field: vendorCompanyID of type: Company does not exist or is invalid.")]
    public async Task A_service_that_is_not_right_is_refused_with_the_field(string body, string text)
    {
        var autotask = simulators.NewAutotask();

        var answer = await autotask.PostAsync("Services", body);

        Assert.Equal((HttpStatusCode.InternalServerError, text), (answer.Status, answer.Error));
    }

    [Fact]
    public async Task Numbers_and_truths_as_text_are_taken()
    {
        var autotask = simulators.NewAutotask();

        var answer = await autotask.PatchAsync("Services", """{"id":"12","unitPrice":"19.5","isActive":"True"}""");

        Assert.Equal("""{"itemId":12}""", answer.Body);
        Assert.Equal(19.5m, autotask.Database.Services.Find(12)!.Decimal("unitPrice"));
    }

    [Fact]
    public async Task A_put_of_a_service_without_its_price_is_refused_as_the_price_would_be_null()
    {
        var autotask = simulators.NewAutotask();

        Assert.Equal("Value does not exist for the required field unitPrice.", (await autotask.PutAsync("Services", new { id = 12, name = "x", billingCodeID = 501 })).Error);
    }

    [Fact]
    public async Task A_company_is_made_and_changed()
    {
        var autotask = simulators.NewAutotask();

        var id = (await autotask.PostAsync("Companies", new { companyName = "Juniper Bikes", companyType = 1, ownerResourceID = 4, phone = "1" })).Json.GetProperty("itemId").GetInt64();
        await autotask.PatchAsync("Companies", new { id, isActive = false });

        var company = autotask.Database.Companies.Find(id)!;
        Assert.Equal(("Juniper Bikes", false), (company.Text("companyName"), company.Boolean("isActive")));
    }
}
