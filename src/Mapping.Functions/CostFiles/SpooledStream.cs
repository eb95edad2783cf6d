using Microsoft.Win32.SafeHandles;

namespace Mapping.Functions.CostFiles;

/// <summary>Reads a file that somebody else holds open, from its start.</summary>
internal sealed class SpooledStream(SafeFileHandle file) : ReadOnlyStream
{
    private long _position;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await RandomAccess.ReadAsync(file, buffer, _position, cancellationToken);
        _position += count;
        return count;
    }
}
