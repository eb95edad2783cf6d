namespace Mapping.Functions.CostFiles;

/// <summary>How many bytes may still be read, of all the parts of a file together.</summary>
internal sealed class ByteBudget(long maxBytes)
{
    private long _taken;

    /// <exception cref="CostFileException">It is spent.</exception>
    public void Take(int bytes)
    {
        _taken += bytes;
        if (_taken > maxBytes)
        {
            throw new CostFileException($"The file has more than {maxBytes} bytes.", isTooLarge: true);
        }
    }
}
