using Mapping.Functions.Storage.Ledger;

namespace Mapping.Functions.ExactlyOnce;

/// <summary>
/// Lines that were sent to a contract without a marker. The contract's lease names their ledger entries, so that orders of another connection to the
/// same Autotask see them too; the entries themselves say whether they are still open.
/// </summary>
internal sealed class UnmarkedLines(LedgerStore ledger)
{
    private const char BetweenEntries = '\n';
    private const char BetweenKeys = '\t';

    /// <summary>A property takes 32,768 characters, and a name at most 1,300: who would go beyond waits for the others.</summary>
    private const int MaxLength = 31_000;

    /// <summary>Whether an unmarked line of another order may stand, or may still come, where this write brings one.</summary>
    public async Task<bool> AreBesideAsync(LedgerWrite write, CancellationToken cancellationToken)
    {
        var open = new List<string>();
        var isBeside = false;
        foreach (var named in Named(write))
        {
            if (named == NameOf(write.Entry))
            {
                open.Add(named);
            }
            else if (await FindAsync(named, cancellationToken) is { IsUnmarked: true } other && other.MayBeAtAutotask())
            {
                open.Add(named);
                isBeside |= other.Fingerprint == write.Entry.Fingerprint;
            }
        }

        write.Lease.Unmarked = Join(open);
        return isBeside || write.Lease.Unmarked?.Length > MaxLength;
    }

    /// <summary>Stands in the lease's row before the call is made: that is what the look at the lease writes.</summary>
    public static void Note(LedgerWrite write)
    {
        write.Entry.IsUnmarked = true;
        write.Lease.Unmarked = Join([.. Named(write).Except([NameOf(write.Entry)]), NameOf(write.Entry)]);
    }

    /// <summary>Goes with the lease when it is given back.</summary>
    public static void Forget(LedgerWrite write) => write.Lease.Unmarked = Join(Named(write).Except([NameOf(write.Entry)]));

    private Task<LedgerEntry?> FindAsync(string named, CancellationToken cancellationToken) => named.Split(BetweenKeys) is [var partition, var row]
        ? ledger.FindAsync(partition, row, cancellationToken)
        : Task.FromResult<LedgerEntry?>(null);

    private static string[] Named(LedgerWrite write) => (write.Lease.Unmarked ?? "").Split(BetweenEntries, StringSplitOptions.RemoveEmptyEntries);

    private static string? Join(IEnumerable<string> names) => string.Join(BetweenEntries, names) is { Length: > 0 } joined ? joined : null;

    private static string NameOf(LedgerEntry entry) => $"{entry.PartitionKey}{BetweenKeys}{entry.RowKey}";
}
