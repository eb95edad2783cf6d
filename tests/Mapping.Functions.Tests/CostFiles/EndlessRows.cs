using System.Text;

namespace Mapping.Functions.Tests.CostFiles;

/// <summary>A file of one row many times, made while it is read.</summary>
internal sealed class EndlessRows(string header, string row, int rows, Action look) : MemoryStream
{
    private readonly byte[] _row = Encoding.UTF8.GetBytes(row + "\n");
    private ReadOnlyMemory<byte> _left = Encoding.UTF8.GetBytes(header + "\n");
    private int _made;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var filled = 0;
        while (filled < buffer.Length && Next())
        {
            var part = _left[..Math.Min(_left.Length, buffer.Length - filled)];
            part.CopyTo(buffer[filled..]);
            _left = _left[part.Length..];
            filled += part.Length;
        }

        look();
        return ValueTask.FromResult(filled);
    }

    private bool Next()
    {
        if (_left.IsEmpty && _made++ < rows)
            _left = _row;
        return !_left.IsEmpty;
    }
}
