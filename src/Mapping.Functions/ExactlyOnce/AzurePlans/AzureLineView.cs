using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.ExactlyOnce.AzurePlans;

/// <summary>A plan's contract, service and line as one batch has read them.</summary>
/// <param name="Contract">Null when it was not found.</param>
/// <param name="Service">Null when it was not found.</param>
/// <param name="Rows">The rows from <paramref name="First"/> to <paramref name="Last"/>.</param>
/// <param name="Turn">How many writers the contract had had before the read: see <see cref="Storage.Leases.ContractLeases"/>.</param>
internal sealed record AzureLineView(
    long ContractServiceId,
    Contract? Contract,
    Service? Service,
    Month First,
    Month Last,
    IReadOnlyList<UnitsRow> Rows,
    long Turn,
    DateTimeOffset ReadAt)
{
    /// <summary>How long a batch may take from its read to its last write: a writer of ours that comes between shows in the turn, a person's edit in the look afterwards.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(10);

    /// <summary>A period and the one that follows it were read.</summary>
    public bool Covers(Month period) => First <= period && period.Next <= Last;

    public bool IsFresh(DateTimeOffset now) => now - ReadAt < Freshness;
}
