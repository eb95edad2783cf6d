namespace Mapping.Functions.CostFiles;

/// <summary>What a file may cost us.</summary>
internal static class CostFileLimits
{
    /// <summary>As it is sent, packed or not: the worker's server takes as much, and so does the portal.</summary>
    public const long MaxSentBytes = 100L * 1024 * 1024;

    /// <summary>Of a compressed file, unpacked.</summary>
    public const long MaxBytes = 4L * 1024 * 1024 * 1024;

    public const long MaxRows = 5_000_000;

    /// <summary>Different subscriptions and months in one file.</summary>
    public const int MaxSums = 100_000;

    /// <summary>Files of one request, those in archives too.</summary>
    public const int MaxParts = 1_000;

    public const int MaxErrors = 100;

    public const int MaxRowBytes = 256 * 1024;
}
