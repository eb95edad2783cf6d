namespace Mapping.Functions.CostFiles;

/// <summary>The file as a whole can't be read: it is too large, or no file of ours.</summary>
internal sealed class CostFileException(string message, bool isTooLarge = false, Exception? innerException = null) : Exception(message, innerException)
{
    public bool IsTooLarge { get; } = isTooLarge;
}
