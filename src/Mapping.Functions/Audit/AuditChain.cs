namespace Mapping.Functions.Audit;

/// <summary>What a month's rows, in the order of their places, must be.</summary>
internal static class AuditChain
{
    /// <param name="before">The chain's end before the rows were read: up to it every row must stand.</param>
    /// <param name="after">Its end afterwards: behind it no row may stand.</param>
    public static AuditFault? FaultOf(IReadOnlyList<AuditEntity> rows, AuditHead? before, AuditHead? after)
    {
        var length = before?.Sequence ?? 0;
        return FaultOfStanding(rows.TakeWhile(row => row.Sequence <= length), before)
            ?? FaultOfNew(rows.SkipWhile(row => row.Sequence <= length), after);
    }

    /// <summary>Rows that go on after an archived one and end with the one that is said to be their last.</summary>
    public static AuditFault? FaultOfPart(IReadOnlyList<AuditEntity> rows, AuditHead archived, long last, string? lastHash) => FaultOfStanding(
        rows,
        new AuditHead
        {
            ArchivedTo = archived.ArchivedTo,
            ArchivedHash = archived.ArchivedHash,
            Sequence = last,
            Hash = lastHash ?? (rows.Count > 0 ? rows[^1].Hash : ""),
        });

    /// <param name="note">Null when the month was never noted.</param>
    public static AuditFault? FaultOf(IReadOnlyList<AuditEntity> rows, AuditMonth? note) => (note, rows) switch
    {
        (null, _) => null,
        (_, []) => new AuditFault(1, "The month has lost all its rows."),
        _ when rows[0].Hash != note.FirstHash => new AuditFault(1, "The chain does not begin as it was written."),
        _ => null,
    };

    private static AuditFault? FaultOfStanding(IEnumerable<AuditEntity> rows, AuditHead? before)
    {
        var (sequence, hash) = (before?.ArchivedTo ?? 0, before?.ArchivedHash ?? "");
        foreach (var row in rows)
        {
            if (FaultOf(row, sequence, hash) is { } fault)
            {
                return fault;
            }

            (sequence, hash) = (row.Sequence, row.Hash);
        }

        return (before?.Sequence ?? 0) != sequence ? new AuditFault(sequence + 1, "Rows are missing at the end.")
            : (before?.Hash ?? "") != hash ? new AuditFault(sequence, "The chain does not end as it was written.")
            : null;
    }

    private static AuditFault? FaultOf(AuditEntity row, long sequence, string hash) => row switch
    {
        _ when row.Sequence <= sequence => new AuditFault(sequence + 1, "A row stands twice in the chain."),
        _ when row.Sequence != sequence + 1 => new AuditFault(sequence + 1, "A row is missing."),
        _ when row.PreviousHash != hash || AuditHash.Of(row) != row.Hash => new AuditFault(row.Sequence, "The row, or the one before it, is not as it was written."),
        _ => null,
    };

    private static AuditFault? FaultOfNew(IEnumerable<AuditEntity> rows, AuditHead? after)
    {
        var seen = new HashSet<long>();
        return rows.Select(row => row switch
        {
            _ when after is null => new AuditFault(row.Sequence, "The chain has lost its end."),
            _ when row.Sequence > after.Sequence => new AuditFault(row.Sequence, "A row stands behind the end of the chain."),
            _ when !seen.Add(row.Sequence) => new AuditFault(row.Sequence, "A row stands twice in the chain."),
            _ when AuditHash.Of(row) != row.Hash => new AuditFault(row.Sequence, "The row is not as it was written."),
            _ => null,
        }).FirstOrDefault(fault => fault is not null);
    }
}
