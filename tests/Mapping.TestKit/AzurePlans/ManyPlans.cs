using Mapping.AppHost.Demo;
using Mapping.Functions.Storage;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Storage.Claims;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Humans;
using Mapping.Simulators.CloudCockpit;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Staging;

namespace Mapping.TestKit.AzurePlans;

/// <summary>Many plans of several connections to one Autotask database, put where mapping would have put them, each with a cost of one month.</summary>
internal sealed class ManyPlans(Stage stage, StageTenant tenant, DateOnly month)
{
    private static readonly DateOnly ContractEnd = new(2040, 12, 31);

    private readonly List<long> _lines = [];

    public AutotaskDatabase Database => tenant.Database(SampleCatalog.Eur);

    public IReadOnlyList<long> Lines => _lines;

    public static decimal CostOf(int plan) => 100 + plan;

    public async Task MapAsync(int count, int connections)
    {
        var ids = new List<string>();
        for (var number = 0; number < connections; number++)
            ids.Add(await ConnectAsync($"Autotask {number}"));
        for (var number = 0; number < count; number++)
            await MapAsync(number, ids[number % ids.Count]);
    }

    private async Task<string> ConnectAsync(string name)
    {
        using var api = new MappingApi(tenant.App.Address, tenant.App.FunctionKey, new Caller(tenant.Name, SampleCatalog.CspContext, "tests@nimbus-demo.example"));
        return (await api.CreateConnectionAsync(SampleConnections.BodyOf(tenant.Own(SampleCatalog.Eur) with { Name = name }), CancellationToken.None)).Id;
    }

    private async Task MapAsync(int number, string connectionId)
    {
        var row = NewPlans.Add(tenant, NewPlans.Row(number, $"Customer {number}", SampleCatalog.Eur), ContractEnd);
        var line = HumanEditor.Apply(Database, new HumanEdit { Kind = HumanEditKind.AddLine, ContractId = row.ContractId, ServiceId = row.ServiceId });
        _lines.Add(line);
        lock (tenant.CloudCockpit.Gate)
            tenant.CloudCockpit.AzureCosts.Add(new AzureCost { SubscriptionId = row.SubscriptionId, Month = month.ToString("yyyy-MM", null), Usage = CostOf(number) });

        var tables = new Tables(stage.Tables);
        var plan = new AzurePlan(
            tenant.Name, SampleCatalog.CspContext, connectionId, row.SubscriptionId, row.CustomerId, row.Customer, $"o-{number}",
            row.CompanyId, row.ServiceId, row.ContractId, line, Functions.Rules.AzureCosts.Month.Of(month));
        await new AzurePlanStore(tables).PutAsync(plan, _ => plan, CancellationToken.None);
        var claim = new SubscriptionClaim
        {
            Context = SampleCatalog.CspContext,
            ConnectionId = connectionId,
            State = SubscriptionClaim.Mapped,
            CustomerId = row.CustomerId,
            ContractServiceId = line,
            ClaimedAt = DateTimeOffset.UnixEpoch,
        };
        await new ClaimStore(tables).ClaimAsync(tenant.Name, row.SubscriptionId, claim, CancellationToken.None);
    }
}
