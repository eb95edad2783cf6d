using System.Buffers.Binary;

namespace Mapping.Functions.CostFiles;

/// <summary>Reads no more than it may, and remembers how it ended.</summary>
internal sealed class LimitedStream(Stream inner, long maxBytes) : Stream
{
    private const int TailLength = sizeof(uint);
    private readonly byte[] _tail = new byte[TailLength];
    private long _read;

    /// <summary>The last four bytes that were read, as a little-endian number.</summary>
    public uint Tail => BinaryPrimitives.ReadUInt32LittleEndian(_tail);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Took(buffer, await inner.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Took(buffer.AsMemory(offset), inner.Read(buffer, offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Took(ReadOnlyMemory<byte> buffer, int count)
    {
        var fresh = buffer.Span[..count][^Math.Min(TailLength, count)..];
        _tail.AsSpan(fresh.Length).CopyTo(_tail);
        fresh.CopyTo(_tail.AsSpan(TailLength - fresh.Length));
        _read += count;
        return _read <= maxBytes ? count : throw new CostFileException($"The file has more than {maxBytes} bytes.", isTooLarge: true);
    }
}
