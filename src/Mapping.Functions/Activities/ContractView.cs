using Mapping.Functions.Rules;

namespace Mapping.Functions.Activities;

/// <summary>A contract and its lines as they were read.</summary>
/// <param name="Turn">How many writers the contract had had before the read: see <see cref="Storage.Leases.ContractLeases"/>.</param>
internal sealed record ContractView(Contract Contract, IReadOnlyList<ContractServiceLine> Lines, long Turn, DateTimeOffset ReadAt)
{
    /// <summary>For how long a read may stand in for a fresh one while no wait lies between and no other writer had a turn.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    public bool IsFresh(DateTimeOffset now) => now - ReadAt < Freshness;
}
