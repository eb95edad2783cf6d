namespace Mapping.Functions.CostFiles;

/// <summary>Reads no more than it may.</summary>
internal sealed class LimitedStream(Stream inner, ByteBudget budget) : ReadOnlyStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken);
        budget.Take(count);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
