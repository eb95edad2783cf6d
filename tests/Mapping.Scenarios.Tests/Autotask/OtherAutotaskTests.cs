using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.Autotask.Humans;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Autotask;

public sealed class OtherAutotaskTests(Stage stage)
{
    [Fact]
    public async Task The_same_orders_map_on_an_Autotask_with_other_ids_other_picklists_and_pages_of_two()
    {
        var tenant = stage.NewTenant();
        tenant.Own(OtherAutotask.Connection, OtherAutotask.Document);
        var database = tenant.Database(OtherAutotask.Connection);
        var rows = SampleCatalog.Mappings.Where(row => row.Expected == SampleMapping.Mapped).Select(OtherAutotask.Row).ToList();
        var foreign = new[] { 21, 22, 23, 24, 25 };
        foreach (var service in foreign)
            HumanEditor.Apply(database, Line(rows[0].ContractId, rows[0].ServiceId - 12 + service));

        foreach (var row in rows)
            AutotaskAssert.HoldsExactly(tenant, row, await tenant.RunAsync(row));

        Assert.Equal(foreign.Length + rows.Count, database.Lines().Count);
        Assert.Contains(database.Log.After(0), call => call.Operation == "NextPage");
    }

    [Fact]
    public async Task One_tenant_maps_on_several_Autotasks_at_once()
    {
        var tenant = stage.NewTenant();
        tenant.Own(OtherAutotask.Connection, OtherAutotask.Document);
        var here = SampleCatalog.AlderPremium;
        var there = OtherAutotask.Row(SampleCatalog.AlderBasic);

        var reports = await Task.WhenAll(tenant.RunAsync(here), tenant.RunAsync(there));

        AutotaskAssert.HoldsExactly(tenant, here, reports[0]);
        AutotaskAssert.HoldsExactly(tenant, there, reports[1]);
    }

    private static HumanEdit Line(long contract, long service) =>
        new() { Kind = HumanEditKind.AddLine, ContractId = contract, ServiceId = service, Units = 1, InternalDescription = "by hand" };
}
