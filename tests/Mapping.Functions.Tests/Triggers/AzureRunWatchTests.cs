using Mapping.Functions.Activities;
using Mapping.Functions.Audit;
using Mapping.Functions.Orchestrations.AzurePlans;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Tests.Storage;
using Mapping.Functions.Triggers.AzurePlans;
using Mapping.TestKit.Azurite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace Mapping.Functions.Tests.Triggers;

/// <summary>Runs that shall be under way: one that ended with a fault, or is not there, is said and started again, five times at most.</summary>
public sealed class AzureRunWatchTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Begun = new(2026, 11, 9, 6, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Begun);
    private readonly Mock<DurableTaskClient> _client = new("tests") { DefaultValue = DefaultValue.Mock };
    private readonly string _id = $"azure-costs-2026-10-{Guid.NewGuid():N}";
    private readonly List<object?> _scheduled = [];
    private readonly string _tenant = TestTables.NewTenant();

    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Failed, 1, true)]
    [InlineData(OrchestrationRuntimeStatus.Running, 0, true)]
    [InlineData(OrchestrationRuntimeStatus.Suspended, 0, true)]
    [InlineData(OrchestrationRuntimeStatus.Completed, 0, false)]
    [InlineData(OrchestrationRuntimeStatus.Terminated, 0, false)]
    public async Task A_run_is_started_again_when_it_ended_with_a_fault(OrchestrationRuntimeStatus status, int starts, bool isOpen)
    {
        var (watch, runs) = await WatchAsync();
        Has(status);

        await watch.LookAsync(_client.Object, CancellationToken.None);

        Assert.Equal(starts, _scheduled.Count);
        Assert.Equal(isOpen, await IsOpenAsync(runs));
    }

    [Fact]
    public async Task One_that_vanished_is_given_time_and_started_five_times_at_most()
    {
        var (watch, runs) = await WatchAsync();
        await watch.LookAsync(_client.Object, CancellationToken.None);
        Assert.Empty(_scheduled);

        for (var look = 0; look < 200; look++)
        {
            _time.Advance(TimeSpan.FromMinutes(20));
            await watch.LookAsync(_client.Object, CancellationToken.None);
        }

        Assert.Equal(5, _scheduled.Count);
        Assert.True(await IsOpenAsync(runs));
    }

    private async Task<(AzureRunWatch Watch, AzureRunStore Runs)> WatchAsync()
    {
        var tables = await TestTables.CreateAsync(azurite);
        var runs = new AzureRunStore(tables);
        var (plans, writing) = (new AzurePlanStore(tables), new WritingMonthStore(tables));
        _client.Setup(client => client.ScheduleNewOrchestrationInstanceAsync(
                It.IsAny<TaskName>(), It.IsAny<object?>(), It.Is<StartOrchestrationOptions>(options => options.InstanceId == _id), It.IsAny<CancellationToken>()))
            .Callback((TaskName _, object? input, StartOrchestrationOptions? _, CancellationToken _) => _scheduled.Add(input))
            .ReturnsAsync(_id);
        Has(null);
        var caller = new Caller(_tenant, "csp", "tests", "c-1");
        await runs.OpenAsync(new StoredAzureRun(_id, caller, new Month(2026, 10), null, IsDryRun: false) { SeenAt = Begun }, CancellationToken.None);
        var alarms = new AzureRunAlarms(new AuditLog(tables, TimeProvider.System));
        var scheduler = new AzureRunScheduler(runs, new AzureRunWaker(runs, plans), _time);
        var months = new AzureWritingWatch(
            writing, plans, new PlanMonthStore(tables, writing), alarms, scheduler, _time, NullLogger<AzureWritingWatch>.Instance);
        return (new AzureRunWatch(runs, months, alarms, scheduler, Options.Create(new MappingOptions()), _time, NullLogger<AzureRunWatch>.Instance), runs);
    }

    private void Has(OrchestrationRuntimeStatus? status)
    {
        var run = status is { } known ? new OrchestrationMetadata(nameof(AzurePlanCostOrchestrator), _id) { RuntimeStatus = known } : null;
        _client.Setup(client => client.GetInstanceAsync(_id, It.IsAny<bool>(), It.IsAny<CancellationToken>())).ReturnsAsync(run);
        _client.Setup(client => client.GetInstanceAsync(_id, It.IsAny<CancellationToken>())).ReturnsAsync(run);
    }

    private async Task<bool> IsOpenAsync(AzureRunStore runs)
    {
        await foreach (var run in runs.ListOpenAsync(CancellationToken.None))
        {
            if (run.Id == _id)
                return true;
        }

        return false;
    }
}
