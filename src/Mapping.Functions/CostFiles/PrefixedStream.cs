namespace Mapping.Functions.CostFiles;

/// <summary>What was read already, and what comes after it.</summary>
internal sealed class PrefixedStream(ReadOnlyMemory<byte> start, Stream inner) : ReadOnlyStream
{
    private ReadOnlyMemory<byte> _start = start;

    /// <summary>0 before the first.</summary>
    public byte LastByte { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = Math.Min(_start.Length, buffer.Length);
        _start[..count].CopyTo(buffer);
        _start = _start[count..];
        count = count > 0 ? count : await inner.ReadAsync(buffer, cancellationToken);
        LastByte = count > 0 ? buffer.Span[count - 1] : LastByte;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
