using System.Text.Json;
using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Orchestrations.AzurePlans;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.TestKit.Azurite;

namespace Mapping.Functions.Tests.Storage.AzurePlans;

/// <summary>What a run may find at most: a thousand plans of each of ten connections, each with the longest text.</summary>
public sealed class AzureFindingStoreTests(AzuriteFixture azurite)
{
    /// <summary>Durable takes 16 KB of a status, in UTF-16.</summary>
    private const int MostStatusCharacters = 8_192;

    private const int Connections = 10;
    private const int Plans = 1_000;

    private readonly string _run = $"azure-costs-2026-10-{Guid.NewGuid():N}";

    [Fact]
    public async Task The_output_of_the_largest_run_is_small_and_every_finding_stands_on_its_page()
    {
        var store = new AzureFindingStore(await TestTables.CreateAsync(azurite));
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(number => store.PutAsync(_run, [.. FindingsOf(number)], CancellationToken.None)));

        var (first, count) = await store.SummarizeAsync(_run, CancellationToken.None);

        Assert.Equal(Connections * Plans, count);
        Assert.NotEmpty(first);
        var summary = AzureRunSummary.Of(Largest, new EndAzureRunActivity.Output(first, count));
        Assert.InRange(JsonSerializer.Serialize(summary).Length, 1, 32 * 1024);
        Assert.Equal(count, await CountAsync(store));
        await store.ClearAsync(_run, CancellationToken.None);
        Assert.Equal(0, await CountAsync(store));
    }

    [Fact]
    public async Task A_finding_takes_the_place_of_the_one_before_it()
    {
        var store = new AzureFindingStore(await TestTables.CreateAsync(azurite));
        var finding = FindingsOf(0).First();
        await store.PutAsync(_run, [finding, finding with { Month = null }], CancellationToken.None);

        await store.PutAsync(_run, [finding with { Message = "Again." }], CancellationToken.None);
        await store.RemoveAsync(_run, finding.ConnectionId, finding.SubscriptionId!.Value, isMonthless: true, CancellationToken.None);

        Assert.Equal(["Again."], (await store.ListAsync(_run, 10, null, CancellationToken.None)).Findings.Select(one => one.Message));
        await store.RemoveAsync(_run, finding.ConnectionId, finding.SubscriptionId.Value, isMonthless: false, CancellationToken.None);
        Assert.Empty((await store.ListAsync(_run, 10, null, CancellationToken.None)).Findings);
    }

    [Fact]
    public void The_status_of_the_largest_run_stays_far_below_what_durable_takes()
    {
        AzurePlanGroup[] groups = [.. AzurePlanGroup.Of([.. Enumerable.Range(0, Plans).Select(_ => Guid.NewGuid())], DateTimeOffset.MaxValue)];
        var state = AzureConnectionState.Until(DateTimeOffset.MaxValue) with { Groups = groups, Ended = Largest };

        var status = JsonSerializer.Serialize(AzureRunProgress.Of(new Month(2026, 10), state, DateTimeOffset.MaxValue));

        Assert.InRange(status.Length, 1, MostStatusCharacters / 8);
        Assert.InRange(JsonSerializer.Serialize(state).Length, 1, 64 * 1024);
    }

    [Fact]
    public void Groups_that_fell_apart_are_put_together_when_they_are_due()
    {
        var now = DateTimeOffset.UnixEpoch;
        var single = Enumerable.Range(0, Plans).Select(number => new AzurePlanGroup([Guid.NewGuid()], now, number % 2 == 0 ? now : null, 1, AzureTally.Nothing));

        var due = AzurePlanGroup.Due(single, now);

        Assert.Equal(Plans / AzurePlanGroup.Most, due.Count);
        Assert.Equal(Plans, due.Sum(group => group.Plans.Count));
    }

    [Theory]
    [InlineData("a", 40_000)]
    [InlineData("\U0001F600", 20_000)]
    public void A_text_is_cut_at_whole_characters_once(string character, int times)
    {
        var cut = ShortText.Cut(string.Concat(Enumerable.Repeat(character, times)))!;

        Assert.InRange(cut.Length, ShortText.Most / 2, ShortText.Most);
        Assert.Equal(cut, ShortText.Cut(cut));
        Assert.Contains($"(cut; {character.Length * times} characters)", cut, StringComparison.Ordinal);
        Assert.DoesNotContain("\uFFFD", System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(cut)), StringComparison.Ordinal);
    }

    private static AzureTally Largest { get; } = new(10_000, 240_000, 240_000, 10_000, 240_000, 240_000, 240_000, 10_000, 10_000, 10_000);

    private static IEnumerable<AzureRunFinding> FindingsOf(int connection) => Enumerable.Range(0, Plans).Select(number => new AzureRunFinding(
        $"connection-{connection}", Guid.NewGuid(), "2026-10", "Failed", "AutotaskRefused", ShortText.Cut(new string('ü', 40_000))));

    private async Task<int> CountAsync(AzureFindingStore store)
    {
        var (count, after) = (0, (string?)null);
        do
        {
            var (page, next) = await store.ListAsync(_run, 500, after, CancellationToken.None);
            (count, after) = (count + page.Count, next);
        }
        while (after is not null);

        return count;
    }
}
