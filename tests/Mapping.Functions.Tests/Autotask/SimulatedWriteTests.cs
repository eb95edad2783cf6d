using Mapping.Functions.Autotask;
using Mapping.Functions.Rules;
using Mapping.Simulators.Faults;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Waiting;

namespace Mapping.Functions.Tests.Autotask;

public sealed class SimulatedWriteTests
{
    private static readonly DateOnly EffectiveDate = new(2026, 11, 20);

    [Fact]
    public async Task A_line_gets_its_marker_units_price_and_cost_and_is_read_back_over_pages_of_two()
    {
        await using var autotask = await SimulatedAutotask.StartAsync();
        var database = autotask.Database(SampleCatalog.Eur);
        database.Switches = database.Switches with { MaxPageSize = 2, ExtraEmptyLastPage = true, NextPageNeedsBody = true, DatesWithMilliseconds = true };
        var connection = await autotask.ConnectAsync(SampleCatalog.Eur);
        var marker = SubscriptionMarker.For(SampleCatalog.Tenant, SampleCatalog.AlderPremium.SubscriptionId);

        var id = await autotask.Client.CreateLineAsync(connection, 29, 12, marker, null, default);
        Assert.Equal([new ContractServiceLine(id!.Value, 29, 12, marker)], await autotask.Client.ListLinesAsync(connection, 29, default));
        Assert.Empty(await autotask.Client.ListUnitsAsync(connection, id.Value, EffectiveDate, default));

        await autotask.Client.AdjustAsync(connection, new(29, 12, id, EffectiveDate, 25, 20.24m, 17.60m), default);
        var rows = await autotask.Client.ListUnitsAsync(connection, id.Value, EffectiveDate, default);

        Assert.Equal((EffectiveDate, new DateOnly(2026, 11, 30), 25), (rows[0].StartDate, rows[0].EndDate, rows[0].Units));
        Assert.Equal(50, rows.Count);
        Assert.All(rows, row => Assert.Equal((id.Value, 25, false), (row.ContractServiceId, row.Units, row.IsPosted)));
        Assert.All(rows.Skip(1), row => Assert.Equal((506.00m, 440.00m), (row.Price, row.Cost)));
        Assert.Equal(rows.OrderBy(row => row.StartDate), rows);
        Assert.Equal(new DateOnly(2030, 1, 1), (await autotask.Client.ListUnitsAsync(connection, id.Value, new(2030, 1, 31), default))[0].StartDate);
    }

    [Fact]
    public async Task A_service_may_be_repeated_on_purpose_and_the_new_line_marked()
    {
        await using var autotask = await SimulatedAutotask.StartAsync();
        var connection = await autotask.ConnectAsync(SampleCatalog.Eur);
        var first = await autotask.Client.CreateLineAsync(connection, 29, 12, "someone else's", null, default);
        var refused = await Assert.ThrowsAsync<AutotaskException>(() => autotask.Client.CreateLineAsync(connection, 29, 12, "ours", null, default));
        Assert.Equal(AutotaskFailure.Refused, refused.Failure);

        await autotask.Client.AdjustAsync(connection, new(29, 12, null, EffectiveDate, 3, 20m, 17m, AllowRepeatService: true), default);
        var second = (await autotask.Client.ListLinesAsync(connection, 29, default)).Single(line => line.Id != first);
        await autotask.Client.MarkLineAsync(connection, 29, second.Id, "ours", default);

        Assert.Equal(["someone else's", "ours"], (await autotask.Client.ListLinesAsync(connection, 29, default)).Select(line => line.Marker));
        Assert.Equal(3, (await autotask.Client.ListUnitsAsync(connection, second.Id, EffectiveDate, default))[0].Units);
    }

    [Fact]
    public async Task A_date_outside_the_contract_is_refused_in_Autotasks_words()
    {
        await using var autotask = await SimulatedAutotask.StartAsync();
        var connection = await autotask.ConnectAsync(SampleCatalog.Eur);

        var refused = await Assert.ThrowsAsync<AutotaskException>(() =>
            autotask.Client.AdjustAsync(connection, new(29, 12, null, new(2031, 1, 1), 1, null, null), default));

        Assert.Equal(AutotaskFailure.Refused, refused.Failure);
        Assert.Contains("effectiveDate must be between", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(FaultKind.CommitThenTimeout), AutotaskFailure.Unknown)]
    [InlineData(nameof(FaultKind.CommitThenReset), AutotaskFailure.Unknown)]
    [InlineData(nameof(FaultKind.LateCommit), AutotaskFailure.Unknown)]
    [InlineData(nameof(FaultKind.ResetBeforeCommit), AutotaskFailure.Unknown)]
    [InlineData(nameof(FaultKind.ErrorWithoutTexts), AutotaskFailure.Unknown)]
    [InlineData(nameof(FaultKind.Html), AutotaskFailure.Unknown)]
    [InlineData(nameof(FaultKind.TruncatedJson), AutotaskFailure.Unknown)]
    [InlineData(nameof(FaultKind.ErrorWithTexts), AutotaskFailure.Refused)]
    [InlineData(nameof(FaultKind.DuplicatePeriod), AutotaskFailure.Refused)]
    [InlineData(nameof(FaultKind.TooManyRequests), AutotaskFailure.Throttled)]
    [InlineData(nameof(FaultKind.ThreadRefusal), AutotaskFailure.Throttled)]
    [InlineData(nameof(FaultKind.AccountLock), AutotaskFailure.Unauthorized)]
    [InlineData(nameof(FaultKind.ZoneMove), AutotaskFailure.Unauthorized)]
    [InlineData(nameof(FaultKind.PermissionRemoved), AutotaskFailure.Forbidden)]
    public async Task A_create_is_sent_once_and_its_failure_tells_what_can_be_done(string kind, object expected)
    {
        await using var autotask = await SimulatedAutotask.StartAsync(("Autotask:CallTimeout", kind == nameof(FaultKind.CommitThenTimeout) ? "00:00:05" : "00:01:00"));
        var connection = await autotask.ConnectAsync(SampleCatalog.Eur);
        autotask.Break(
            SampleCatalog.Eur,
            new FaultMatch { WritesOnly = true, Times = 1 },
            new FaultAction { Kind = Enum.Parse<FaultKind>(kind), Seconds = kind == nameof(FaultKind.LateCommit) ? 0.1 : 30 });

        var failed = await Assert.ThrowsAsync<AutotaskException>(() => autotask.Client.CreateLineAsync(connection, 29, 12, "ours", null, default));

        Assert.Equal((AutotaskFailure)expected, failed.Failure);
        await WaitFor.ConditionAsync("the call is in the log", () => autotask.Calls(SampleCatalog.Eur, "ContractServices", "Create").Count > 0);
        Assert.Single(autotask.Calls(SampleCatalog.Eur, "ContractServices", "Create"));
    }
}
