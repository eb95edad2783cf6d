using System.Net;
using System.Text.Json.Nodes;
using Mapping.Functions.Storage;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Mappings;

/// <summary>Import, export and suggestions.</summary>
public sealed class MappingFileTests(Stage stage)
{
    private const string Header = "customerId,customerName,companyId,companyName";
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task A_file_is_taken_whole_and_the_same_file_again_changes_nothing()
    {
        var tenant = stage.NewTenant();
        using var api = await RegistryApi.OpenAsync(tenant, Row.Connection);
        string[] file = [Header, $"{Row.CustomerId},Alder Dental,174,", ",,,", $"{Guid.NewGuid()},\"Birch, School\",175,x", " , ,,,,", ""];

        var first = await api.ImportAsync("customer-mappings/import", file);
        var second = await api.ImportAsync("customer-mappings/import", file);

        Assert.Equal((HttpStatusCode.OK, 2, 0), (first.Status, first.Body!["created"]!.GetValue<int>(), first.Body["unchanged"]!.GetValue<int>()));
        Assert.Equal((HttpStatusCode.OK, 0, 2), (second.Status, second.Body!["created"]!.GetValue<int>(), second.Body["unchanged"]!.GetValue<int>()));
        Assert.Equal(["Alder Dental", "Birch, School"], await api.NamesAsync("customer-mappings", "customer"));
        Assert.Equal(2, (await tenant.AuditAsync("?operations=CreateConnectionCustomerMapping")).Items.Count);
    }

    [Fact]
    public async Task A_file_with_one_wrong_line_writes_nothing_and_names_every_wrong_line()
    {
        var tenant = stage.NewTenant();
        using var api = await RegistryApi.OpenAsync(tenant, Row.Connection);

        var syntax = await api.ImportAsync(
            "customer-mappings/import", Header, $"{Row.CustomerId},Alder Dental,174,", "nobody,Birch,175,", $"{Guid.NewGuid()},,x,", $"{Guid.NewGuid()},Again,174,");
        var rules = await api.ImportAsync(
            "customer-mappings/import", Header, $"{Row.CustomerId},Alder Dental,174,", $"{Guid.NewGuid()},Furniture,179,", $"{Guid.NewGuid()},Nobody,999999,");

        Assert.Equal(["3 customerId", "4 customerName", "4 companyId", "5 $"], Shown(syntax.Body!, "field"));
        Assert.Equal(["3 CompanyNotCustomerType", "4 CompanyNotFound"], Shown(rules.Body!, "code"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (syntax.Status, rules.Status));
        Assert.Empty(await stage.RowsAsync(tenant, Tables.MappingsName));
    }

    [Theory]
    [InlineData("customerId,companyId", "1 customerName")]
    [InlineData("customerId,customerName,companyId,colour", "1 colour")]
    [InlineData("", "1 customerId,1 customerName,1 companyId")]
    public async Task A_wrong_header_is_named(string header, string errors)
    {
        var tenant = stage.NewTenant();
        using var api = await RegistryApi.OpenAsync(tenant, Row.Connection);

        var answer = await api.ImportAsync("customer-mappings/import", header, "a,b,c,d");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.All(errors.Split(','), error => Assert.Contains(error, Shown(answer.Body!, "field")));
    }

    [Fact]
    public async Task An_export_runs_no_formula_and_can_be_imported_again()
    {
        var tenant = stage.NewTenant();
        using var api = await RegistryApi.OpenAsync(tenant, Row.Connection);
        await api.PutAsync($"customer-mappings/{Row.CustomerId}", new { customerName = "=HYPERLINK(\"http://x\")", companyId = 174 });

        var file = await api.ExportAsync("customer-mappings/export");
        await api.DeleteAsync($"customer-mappings/{Row.CustomerId}?confirm=true");
        var imported = await api.ImportAsync("customer-mappings/import", file.Split("\r\n"));

        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\"", file, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, 1), (imported.Status, imported.Body!["created"]!.GetValue<int>()));
        Assert.Equal(["=HYPERLINK(\"http://x\")"], await api.NamesAsync("customer-mappings", "customer"));
    }

    [Fact]
    public async Task Offers_are_imported_by_their_variant_and_exported()
    {
        var tenant = stage.NewTenant();
        using var api = await RegistryApi.OpenAsync(tenant, Row.Connection);

        var imported = await api.ImportAsync(
            "offer-mappings/import", "offerId,offerName,segment,termDuration,billingFrequency,serviceId", "CFQ7TTC0LCHC:0002,Premium,Commercial,OneYear,Monthly,12");
        var refused = await api.ImportAsync(
            "offer-mappings/import", "offerId,offerName,segment,termDuration,billingFrequency,serviceId", "CFQ7TTC0LCHC:0003,Premium,Commercial,OneYear,Annual,13");

        Assert.Equal(HttpStatusCode.OK, imported.Status);
        Assert.Equal(["2 ServicePeriodMismatch"], Shown(refused.Body!, "code"));
        Assert.Contains("CFQ7TTC0LCHC:0002,Premium,Commercial,OneYear,Monthly,12", await api.ExportAsync("offer-mappings/export"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_match_names_exactly_or_normalised_and_map_nothing()
    {
        var tenant = stage.NewTenant();
        using var api = await RegistryApi.OpenAsync(tenant, Row.Connection);
        var customers = new[] { "Alder Dental", "ALDER-dental Ltd.", "Somebody else" }.Select(name => new { id = Guid.NewGuid(), name });
        var offers = new[]
        {
            new { offer = new { id = "a", name = "Microsoft 365 Business Premium", type = "License", segment = "Commercial", termDuration = "OneYear", billingFrequency = "Monthly" } },
        };

        var companies = await api.PostAsync("customer-mappings/suggestions", new { customers });
        var services = await api.PostAsync("offer-mappings/suggestions", new { offers });

        Assert.Equal(
            ["Alder Dental: 174 Exact", "ALDER-dental Ltd.: 174 Normalised", "Somebody else: "],
            companies.Body!["items"]!.AsArray().Select(Matches));
        Assert.Equal(["Microsoft 365 Business Premium: 12 Normalised"], services.Body!["items"]!.AsArray().Select(Matches));
        Assert.Empty(await stage.RowsAsync(tenant, Tables.MappingsName));
    }

    private static string Matches(JsonNode? item) =>
        $"{item!["name"]}: {string.Join(',', item["matches"]!.AsArray().Select(match => $"{match!["id"]} {match["confidence"]}"))}";

    private static IEnumerable<string> Shown(JsonObject body, string field) =>
        body["errors"]!.AsArray().Select(error => $"{error!["line"]} {error[field]}");
}
