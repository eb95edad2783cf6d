using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Mapping.Functions.CostFiles;

/// <summary>
/// Unpacks the members of a gzip file one after the other (RFC 1952). A member that is cut, broken or followed by something else is refused: .NET's own stream takes the end
/// of what it gets for the end of the archive. A member of whole lines begins on a line of its own.
/// </summary>
internal sealed class GzipMembersStream(Stream packed) : ReadOnlyStream
{
    private const int MostLine = 64 * 1024;
    private const string Cut = "The compressed file is cut or broken, or something else stands behind its end. Upload it whole, as it was downloaded.";

    private readonly GzipInput _input = new(packed);
    private readonly LineJoint _joint = new();
    private readonly Crc32 _sum = new();
    private ReadOnlyMemory<byte> _ready;
    private DeflateStream? _member;
    private bool _isLaterMember;
    private uint _size;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_ready.IsEmpty)
        {
            if (_member is null && !await BeginMemberAsync(cancellationToken))
            {
                return 0;
            }

            var count = _ready.IsEmpty ? await UnpackAsync(buffer, cancellationToken) : 0;
            if (count > 0)
            {
                _joint.Add(buffer.Span[..count]);
                return count;
            }
        }

        var taken = Math.Min(_ready.Length, buffer.Length);
        _ready[..taken].CopyTo(buffer);
        _ready = _ready[taken..];
        _joint.Add(buffer.Span[..taken]);
        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        _member?.Dispose();
        _input.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask<bool> BeginMemberAsync(CancellationToken cancellationToken)
    {
        if (!await ReadHeaderAsync(cancellationToken))
        {
            return false;
        }

        _input.BeginMember();
        _sum.Reset();
        _size = 0;
        _member = new DeflateStream(_input, CompressionMode.Decompress, leaveOpen: true);
        if (_joint.IsOpen)
        {
            await BeginLineAsync(cancellationToken);
        }

        _isLaterMember = true;
        return true;
    }

    private async ValueTask BeginLineAsync(CancellationToken cancellationToken)
    {
        var start = new byte[1 + MostLine];
        start[0] = (byte)'\n';
        var length = 0;
        while (length < MostLine && _member is not null && !start.AsSpan(1, length).Contains((byte)'\n'))
        {
            length += await UnpackAsync(start.AsMemory(1 + length), cancellationToken);
        }

        var end = start.AsSpan(1, length).IndexOf((byte)'\n');
        var isNewLine = _joint.IsNewLine(start.AsSpan(1, end < 0 ? length : end));
        _ready = isNewLine ? start.AsMemory(0, 1 + length) : start.AsMemory(1, length);
    }

    /// <summary>0 at the member's end, which is then proved.</summary>
    private async ValueTask<int> UnpackAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var count = await _member!.ReadAsync(buffer, cancellationToken);
        _sum.Append(buffer.Span[..count]);
        _size += (uint)count;
        if (count > 0 || buffer.IsEmpty)
        {
            return count;
        }

        var trailer = new byte[2 * sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _sum.GetCurrentHashAsUInt32());
        BinaryPrimitives.WriteUInt32LittleEndian(trailer.AsSpan(sizeof(uint)), _size);
        if (!await _input.EndMemberAsync(trailer, cancellationToken))
        {
            throw new CostFileException(Cut);
        }

        await _member.DisposeAsync();
        _member = null;
        return 0;
    }

    private async ValueTask<bool> ReadHeaderAsync(CancellationToken cancellationToken)
    {
        const int hasHeaderSum = 2, hasExtra = 4, hasName = 8, hasComment = 16, reserved = 0xE0;
        if (await _input.TakeAsync(cancellationToken) is not { } first)
        {
            return _isLaterMember ? false : throw new CostFileException(Cut);
        }

        var start = (first, await TakeAsync(cancellationToken), await TakeAsync(cancellationToken));
        var flags = await TakeAsync(cancellationToken);
        if (start is not (0x1F, 0x8B, 8) || (flags & reserved) != 0)
        {
            throw new CostFileException(Cut);
        }

        await SkipAsync(6, cancellationToken);
        if ((flags & hasExtra) != 0)
        {
            await SkipAsync(await TakeAsync(cancellationToken) | (await TakeAsync(cancellationToken) << 8), cancellationToken);
        }

        for (var texts = ((flags & hasName) != 0 ? 1 : 0) + ((flags & hasComment) != 0 ? 1 : 0); texts > 0; texts--)
        {
            while (await TakeAsync(cancellationToken) != 0)
            {
            }
        }

        await SkipAsync((flags & hasHeaderSum) != 0 ? 2 : 0, cancellationToken);
        return true;
    }

    private async ValueTask SkipAsync(int bytes, CancellationToken cancellationToken)
    {
        for (; bytes > 0; bytes--)
        {
            await TakeAsync(cancellationToken);
        }
    }

    private async ValueTask<byte> TakeAsync(CancellationToken cancellationToken) =>
        await _input.TakeAsync(cancellationToken) ?? throw new CostFileException(Cut);
}
