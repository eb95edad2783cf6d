using Mapping.Functions.Audit;

namespace Mapping.Functions.Tests.Audit;

public class AuditChainTests
{
    /// <summary>A scan passes the place where the start of an operation is written meanwhile, and then meets the end of another that came after it.</summary>
    [Fact]
    public void A_row_that_a_scan_missed_because_it_came_meanwhile_is_no_gap()
    {
        var rows = Chain(6);

        Assert.Null(AuditChain.FaultOf([rows[0], rows[1], rows[2], rows[5]], HeadOf(rows[2]), HeadOf(rows[5])));
        Assert.Equal(3, AuditChain.FaultOf([rows[0], rows[1], rows[5]], HeadOf(rows[2]), HeadOf(rows[5]))?.Sequence);
    }

    [Fact]
    public void A_row_that_came_meanwhile_must_be_right_itself()
    {
        var rows = Chain(3);
        rows[2].Actor = "Somebody Else";

        Assert.Equal(new AuditFault(3, "The row is not as it was written."), AuditChain.FaultOf(rows, HeadOf(rows[1]), HeadOf(rows[2])));
    }

    private static List<AuditEntity> Chain(int length)
    {
        var rows = new List<AuditEntity>();
        for (var place = 1; place <= length; place++)
        {
            var row = new AuditEntity { PartitionKey = "p", RowKey = $"{place}", Sequence = place, PreviousHash = rows is [.., var last] ? last.Hash : "" };
            row.Hash = AuditHash.Of(row);
            rows.Add(row);
        }

        return rows;
    }

    private static AuditHead HeadOf(AuditEntity row) => new() { Sequence = row.Sequence, Hash = row.Hash };
}
