using Mapping.Functions.Storage;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Simulators.Autotask.Contracts;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.App;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.AzurePlans;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;
using Mapping.TestKit.Time;

namespace Mapping.Scenarios.Tests.AzurePlans.ThreeYears;

/// <summary>A stage that goes by a virtual clock, and on it the script's plans, mapped.</summary>
internal sealed class YearsStage : IAsyncDisposable
{
    private readonly Stage _stage;
    private readonly Dictionary<string, (YearsPlan Plan, long ContractId, long LineId)> _plans = [];
    private StageTenant? _tenant;

    public YearsStage() => _stage = new Stage(Clock);

    public VirtualClock Clock { get; } = new(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));

    public AppProcess App => _stage.App;

    public StageTenant Tenant => _tenant ?? throw new InvalidOperationException("The stage is not set.");

    public IEnumerable<AutotaskDatabase> Databases => SampleCatalog.Connections.Select(Tenant.Database);

    public async Task SetAsync()
    {
        await _stage.InitializeAsync();
        _tenant = _stage.NewTenant();
        await Task.WhenAll(YearsScript.Plans.Select(MapAsync));
    }

    public long LineOf(YearsPlan plan) => _plans[plan.Name].LineId;

    public AutotaskDatabase DatabaseOf(YearsPlan plan) => Tenant.Database(plan.Row.Connection);

    public void SetStatus(YearsPlan plan, string status)
    {
        lock (Tenant.CloudCockpit.Gate)
            Tenant.CloudCockpit.Subscriptions[plan.Row.SubscriptionId] = Tenant.CloudCockpit.Subscriptions[plan.Row.SubscriptionId] with { Status = status };
    }

    public void Extend(YearsPlan plan) =>
        DatabaseOf(plan).ChangeContract(_plans[plan.Name].ContractId, "endDate", new DateOnly(2040, 12, 31).AtMidnight());

    /// <summary>As billing admins do.</summary>
    public void Post(SampleConnection connection, DateOnly through)
    {
        var database = Tenant.Database(connection);
        lock (database.Gate)
        {
            foreach (var (_, contractId, _) in _plans.Values.Where(plan => plan.Plan.Row.Connection == connection))
                PostingDesk.PostThrough(database, new ContractRecord(database, database.Contracts.Find(contractId)!), through);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stage.DisposeAsync();
        await Clock.DisposeAsync();
    }

    private async Task MapAsync(YearsPlan plan)
    {
        var row = NewPlans.Add(Tenant, plan.Row, plan.ContractEnd);
        Tell(plan);
        var report = await Tenant.RunAsync((await Tenant.OrderAsync(row)).With("sync.effectiveDate", "2026-12-01"), row.Connection.Context);
        Assert.Equal("Mapped", report.Status);
        if (plan.IsOwnPercent)
            await SetMarkupAsync(row, plan.Percent);
        lock (_plans)
            _plans[plan.Name] = (plan, row.ContractId, report.Result!.ContractServiceId);
    }

    private void Tell(YearsPlan plan)
    {
        lock (Tenant.CloudCockpit.Gate)
            Tenant.CloudCockpit.AzureCosts.AddRange(plan.Months.SelectMany((story, index) => ToldCosts.Of(plan, story, YearsScript.First.AddMonths(index))));
    }

    private async Task SetMarkupAsync(SampleMapping row, int percent)
    {
        var terms = new AzureTermStore(new Tables(_stage.Tables));
        await terms.SetMarkupAsync(Tenant.Name, await Tenant.ConnectionAsync(row.Connection), row.CustomerId, percent, CancellationToken.None);
    }
}
