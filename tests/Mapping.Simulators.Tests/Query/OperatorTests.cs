using System.Net;

namespace Mapping.Simulators.Tests.Query;

public sealed class OperatorTests(Support.Simulators simulators)
{
    [Theory]
    [InlineData("""{"op":"eq","field":"id","value":174}""", "174")]
    [InlineData("""{"op":"eq","field":"companyName","value":"alder dental  "}""", "174")]
    [InlineData("""{"op":"eq","field":"COMPANYNAME","value":"Alder Dental"}""", "174")]
    [InlineData("""{"op":"eq","field":"id","value":"174"}""", "174")]
    [InlineData("""{"op":"noteq","field":"companyType","value":1}""", "0,179")]
    [InlineData("""{"op":"gt","field":"id","value":178}""", "179,180")]
    [InlineData("""{"op":"gte","field":"id","value":179}""", "179,180")]
    [InlineData("""{"op":"lt","field":"id","value":174}""", "0")]
    [InlineData("""{"op":"lte","field":"id","value":174}""", "0,174")]
    [InlineData("""{"op":"beginsWith","field":"companyName","value":"AL"}""", "174,179,180")]
    [InlineData("""{"op":"endsWith","field":"companyName","value":"aid"}""", "176")]
    [InlineData("""{"op":"contains","field":"companyName","value":"lab"}""", "178")]
    [InlineData("""{"op":"exist","field":"parentCompanyID"}""", "")]
    [InlineData("""{"op":"notExist","field":"taxID"}""", "0,174,175,176,177,178,179,180")]
    [InlineData("""{"op":"in","field":"id","value":[175,176,999]}""", "175,176")]
    [InlineData("""{"op":"notIn","field":"id","value":[174,175,176,177,178]}""", "0,179,180")]
    [InlineData("""{"op":"eq","field":"isActive","value":false}""", "180")]
    [InlineData("""{"op":"eq","field":"isactive","value":"False"}""", "180")]
    [InlineData("""{"op":"or","items":[{"op":"eq","field":"id","value":175},{"op":"and","items":[{"op":"gt","field":"id","value":176},{"op":"lt","field":"id","value":178}]}]}""", "175,177")]
    [InlineData("""{"op":"gt","field":"id","value":177},{"op":"lt","field":"id","value":180}""", "178,179")]
    [InlineData("""{"op":"noteExist","field":"taxID"},{"op":"eq","field":"id","value":174}""", "174")]
    public async Task A_filter_finds_what_it_says(string filter, string expected)
    {
        var autotask = simulators.NewAutotask();

        var answer = await autotask.PostAsync("Companies/query", $$"""{"filter":[{{filter}}]}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(expected, string.Join(',', answer.Ids));
    }

    [Theory]
    [InlineData("""{"op":"gte","field":"startDate","value":"2026-07-01"}""", "30,31")]
    [InlineData("""{"op":"eq","field":"startDate","value":"2026-03-15T00:00:00.000Z"}""", "33")]
    public async Task Dates_compare_as_dates(string filter, string expected)
    {
        var autotask = simulators.NewAutotask();

        Assert.Equal(expected, string.Join(',', (await autotask.PostAsync("Contracts/query", $$"""{"filter":[{{filter}}]}""")).Ids));
    }

    [Fact]
    public async Task An_unknown_operator_can_be_refused_instead_of_ignored()
    {
        var autotask = simulators.NewAutotask();
        await autotask.SwitchAsync(new { unknownOperator = "Refused" });

        Assert.Contains("noteExist", (await autotask.QueryAsync("Companies", new { op = "noteExist", field = "taxID" })).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_field_is_refused_by_name()
    {
        var autotask = simulators.NewAutotask();

        Assert.Equal("Unable to find isActive in the Contract Entity.", (await autotask.QueryAsync("Contracts", new { op = "eq", field = "isActive", value = true })).Error);
    }

    [Fact]
    public async Task A_value_of_the_wrong_type_is_refused()
    {
        var autotask = simulators.NewAutotask();

        Assert.Equal("Can not convert data to numeric in field: id.", (await autotask.QueryAsync("Companies", new { op = "eq", field = "id", value = "one" })).Error);
    }

    [Fact]
    public async Task A_user_defined_field_can_be_asked_for_once_a_query()
    {
        var autotask = simulators.NewAutotask();
        await autotask.PatchAsync("Companies", new { id = 175, userDefinedFields = new[] { new { name = "Portal id", value = "P-1" } } });
        var condition = new { op = "eq", field = "portal ID", udf = true, value = "p-1" };

        Assert.Equal([175], (await autotask.QueryAsync("Companies", condition)).Ids);
        Assert.Contains("one user-defined field", (await autotask.QueryAsync("Companies", condition, condition)).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public async Task More_than_500_or_conditions_are_refused(int count, bool allowed)
    {
        var autotask = simulators.NewAutotask();
        var ids = Enumerable.Range(1, count).ToArray();

        var list = await autotask.QueryAsync("Companies", new { op = "in", field = "id", value = ids });
        var group = await autotask.QueryAsync("Companies", new { op = "or", items = ids.Select(id => new { op = "eq", field = "id", value = id }) });

        foreach (var answer in new[] { list, group })
        {
            if (allowed)
                Assert.Equal([174, 175, 176, 177, 178, 179, 180], answer.Ids);
            else
                Assert.Equal("Invalid query syntax. Queries are limited to 500 or fewer 'OR' conditions.", answer.Error);
        }
    }

    [Fact]
    public async Task Only_the_fields_that_are_asked_for_come_back()
    {
        var autotask = simulators.NewAutotask();

        var answer = await autotask.PostAsync("Companies/query", """{"IncludeFields":["ID","companyname"],"Filter":[{"op":"eq","field":"id","value":174}]}""");

        Assert.Equal("""[{"id":174,"companyName":"Alder Dental"}]""", answer.Items.GetRawText());
    }

    [Theory]
    [InlineData("""{"filter":""")]
    [InlineData("[]")]
    [InlineData("true")]
    [InlineData("")]
    public async Task A_body_that_is_no_query_is_refused_like_a_parser_does(string body)
    {
        var autotask = simulators.NewAutotask();

        var answer = await autotask.PostAsync("Companies/query", body);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.StartsWith("Unexpected character encountered while parsing value: ", answer.Error, StringComparison.Ordinal);
    }
}
