using System.Text.Json;
using Mapping.Simulators.SampleData;
using Mapping.Simulators.Tests.Support;

namespace Mapping.Simulators.Tests.Metadata;

public sealed class MetadataTests(Support.Simulators simulators)
{
    [Fact]
    public async Task A_picklist_s_values_are_strings_although_the_field_is_a_number()
    {
        var autotask = simulators.NewAutotask();

        var field = Field(await autotask.GetAsync("Contracts/entityInformation/fields"), "contractPeriodType");

        Assert.Equal("integer", field.GetProperty("dataType").GetString());
        Assert.True(field.GetProperty("isReadOnly").GetBoolean());
        var first = field.GetProperty("picklistValues")[0];
        Assert.Equal(("2", "Monthly", true), (first.GetProperty("value").GetString(), first.GetProperty("label").GetString(), first.GetProperty("isActive").GetBoolean()));
    }

    [Fact]
    public async Task The_same_label_has_another_id_in_each_database()
    {
        var ids = new HashSet<string?>();
        foreach (var connection in SampleCatalog.Connections)
        {
            var fields = await AutotaskClient.For(simulators.Host, connection).GetAsync("Services/entityInformation/fields");
            var monthly = Field(fields, "periodType").GetProperty("picklistValues").EnumerateArray()
                .Single(value => value.GetProperty("isActive").GetBoolean() && value.GetProperty("label").GetString()!.Trim().Equals("monthly", StringComparison.OrdinalIgnoreCase));
            ids.Add(monthly.GetProperty("value").GetString());
        }

        Assert.Equal(3, ids.Count);
    }

    [Theory]
    [InlineData("Companies", "Company", true, true, true)]
    [InlineData("ContractServices", "ContractService", true, true, true)]
    [InlineData("ContractServiceUnits", "ContractServiceUnit", false, false, true)]
    [InlineData("ContractServiceAdjustments", "ContractServiceAdjustment", true, false, false)]
    [InlineData("BillingCodes", "BillingCode", false, false, true)]
    public async Task An_entity_tells_what_it_can(string entity, string name, bool create, bool update, bool query)
    {
        var autotask = simulators.NewAutotask();

        var info = (await autotask.GetAsync($"{entity}/entityInformation")).Json.GetProperty("info");

        Assert.Equal(
            (name, create, update, query, false),
            (info.GetProperty("name").GetString(), info.GetProperty("canCreate").GetBoolean(), info.GetProperty("canUpdate").GetBoolean(), info.GetProperty("canQuery").GetBoolean(), info.GetProperty("canDelete").GetBoolean()));
    }

    [Fact]
    public async Task A_reference_names_its_entity_and_required_fields_are_marked()
    {
        var autotask = simulators.NewAutotask();
        var fields = await autotask.GetAsync("ContractServices/entityInformation/fields");

        var service = Field(fields, "serviceID");

        Assert.Equal((true, "Service", true), (service.GetProperty("isReference").GetBoolean(), service.GetProperty("referenceEntityType").GetString(), service.GetProperty("isRequired").GetBoolean()));
        Assert.Equal(100, Field(fields, "internalDescription").GetProperty("length").GetInt32());
        Assert.Equal(JsonValueKind.Null, service.GetProperty("picklistValues").ValueKind);
    }

    private static JsonElement Field(Answer answer, string name) =>
        answer.Json.GetProperty("fields").EnumerateArray().Single(field => field.GetProperty("name").GetString() == name);
}
