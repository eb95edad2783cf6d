using System.Text.Json;
using Mapping.Functions.Audit;
using Mapping.Functions.Autotask;
using Mapping.Functions.Tests.Storage;
using Mapping.TestKit.Azurite;

namespace Mapping.Functions.Tests.Audit;

/// <summary>What a table takes has bounds: a property 64 KiB, a row 1 MiB, a transaction 4 MiB.</summary>
public sealed class AuditSizeTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    private readonly string _tenant = TestTables.NewTenant();

    [Fact]
    public void Evidence_beyond_what_a_row_holds_stays_readable_and_says_what_is_left_out()
    {
        var item = AuditItem.From(AuditRows.From(Record(1, calls: 500)));

        Assert.Equal(JsonValueKind.Array, item.Calls!.Value.ValueKind);
        var paths = item.Calls.Value.EnumerateArray().Select(call => call.GetProperty("path").GetString()).ToList();
        var gap = paths.FindIndex(path => path!.Contains("left out", StringComparison.Ordinal));
        Assert.Equal($"({500 - (paths.Count - 1)} calls are left out here)", paths[gap]);
        Assert.Equal(("call 0", "call 499"), (paths[0], paths[^1]));
        Assert.InRange(gap, 20, paths.Count - 20);
    }

    [Fact]
    public void Evidence_that_fits_is_whole()
    {
        var item = AuditItem.From(AuditRows.From(Record(1, calls: 60)));

        Assert.Equal(60, item.Calls!.Value.GetArrayLength());
    }

    [Fact]
    public async Task Many_large_rows_at_once_are_written_in_transactions_that_the_table_takes()
    {
        var tables = await TestTables.CreateAsync(azurite);
        using var log = new AuditLog(tables, TimeProvider.System);

        await log.AppendAsync(Enumerable.Range(1, 90).Select(number => Record(number, calls: 90)), CancellationToken.None);

        var verified = await new AuditVerifier(tables).VerifyAsync(_tenant, Start, CancellationToken.None);
        Assert.Equal((90, true), (verified.Rows, verified.IsIntact));
    }

    [Fact]
    public async Task A_text_that_is_cut_within_a_character_does_not_break_the_chain()
    {
        var tables = await TestTables.CreateAsync(azurite);
        using var log = new AuditLog(tables, TimeProvider.System);
        var text = $"x{string.Concat(Enumerable.Repeat("😀", 20_000))}";

        await log.AppendAsync(
            [Record(1, calls: 0) with { Message = text }, Record(2, calls: 0) with { Message = text[1..] }], CancellationToken.None);

        Assert.True((await new AuditVerifier(tables).VerifyAsync(_tenant, Start, CancellationToken.None)).IsIntact);
    }

    private AuditRecord Record(int number, int calls) => new(
        Guid.NewGuid(),
        AuditOperation.TriggerSubscriptionMappingToConnection,
        AuditStatus.Failed,
        1,
        Start.AddSeconds(number),
        Start.AddSeconds(number),
        new AuditSubject(_tenant, "csp", "ada@nimbus-demo.example", "corr-1", "instance-1", $"order-{number}", Guid.Empty, "Alder Dental"),
        Calls: [.. Enumerable.Range(0, calls).Select(call => new CallEvidence(
            Start, "GET", $"call {call}", 200, 12, null, new string('"', 150), null))]);
}
