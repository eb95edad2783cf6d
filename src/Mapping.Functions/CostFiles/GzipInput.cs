namespace Mapping.Functions.CostFiles;

/// <summary>
/// A packed stream that can go back a little: a decompressor takes more than its member has, and does not say how much.
/// </summary>
internal sealed class GzipInput(Stream packed) : ReadOnlyStream
{
    private const int Size = 64 * 1024;
    private const int MostGiven = 8 * 1024;

    private readonly byte[] _buffer = new byte[Size];
    private int _kept;
    private int _last;
    private int _next;
    private int _end;

    /// <summary>What was given last, and before that.</summary>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_next == _end && !await FillAsync(cancellationToken))
        {
            return 0;
        }

        (_kept, _last) = (_last, _next);
        var count = Math.Min(Math.Min(buffer.Length, MostGiven), _end - _next);
        _buffer.AsMemory(_next, count).CopyTo(buffer);
        _next += count;
        return count;
    }

    /// <summary>A byte of a member's header; null at the end.</summary>
    public async ValueTask<byte?> TakeAsync(CancellationToken cancellationToken)
    {
        if (_next == _end && !await FillAsync(cancellationToken))
        {
            return null;
        }

        return _buffer[_next++];
    }

    public void BeginMember() => _kept = _last = _next;

    /// <summary>Goes on behind a member's <paramref name="trailer"/>, where the next member or the end follows it; false when there is none.</summary>
    public async ValueTask<bool> EndMemberAsync(ReadOnlyMemory<byte> trailer, CancellationToken cancellationToken)
    {
        while (_end - _next <= trailer.Length && await FillAsync(cancellationToken))
        {
        }

        for (var place = _kept; place <= Math.Min(_next, _end - trailer.Length); place++)
        {
            var after = place + trailer.Length;
            if (_buffer.AsSpan(place, trailer.Length).SequenceEqual(trailer.Span)
                && (after == _end || _buffer[after] == 0x1F)
                && (after + 1 >= _end || _buffer[after + 1] == 0x8B))
            {
                _next = after;
                return true;
            }
        }

        return false;
    }

    protected override void Dispose(bool disposing)
    {
        packed.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        // From what may have to be looked at again.
        _buffer.AsSpan(_kept, _end - _kept).CopyTo(_buffer);
        (_last, _next, _end, _kept) = (_last - _kept, _next - _kept, _end - _kept, 0);
        var count = await packed.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _end += count;
        return count > 0;
    }
}
