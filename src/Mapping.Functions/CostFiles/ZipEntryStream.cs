using System.IO.Compression;
using System.IO.Hashing;

namespace Mapping.Functions.CostFiles;

/// <summary>Unpacks an entry, and holds what came against what its archive promises: .NET does not.</summary>
internal sealed class ZipEntryStream(ZipArchiveEntry entry) : ReadOnlyStream
{
    private readonly Stream _inner = entry.Open();
    private readonly Crc32 _sum = new();
    private long _read;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await _inner.ReadAsync(buffer, cancellationToken);
        _sum.Append(buffer.Span[..count]);
        _read += count;
        return count > 0 || buffer.IsEmpty || (_read == entry.Length && _sum.GetCurrentHashAsUInt32() == entry.Crc32)
            ? count
            : throw new InvalidDataException("The entry is not what the archive promises.");
    }

    protected override void Dispose(bool disposing)
    {
        _inner.Dispose();
        base.Dispose(disposing);
    }
}
