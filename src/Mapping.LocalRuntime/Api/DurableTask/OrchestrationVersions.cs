namespace Microsoft.DurableTask;

internal static class OrchestrationVersions
{
    /// <summary>No version is older than any; dotted numbers compare as numbers, all else as text.</summary>
    public static int Compare(string? left, string? right)
    {
        if (string.IsNullOrWhiteSpace(left) || string.IsNullOrWhiteSpace(right))
        {
            return (string.IsNullOrWhiteSpace(left) ? 0 : 1) - (string.IsNullOrWhiteSpace(right) ? 0 : 1);
        }

        return Version.TryParse(left, out var leftNumber) && Version.TryParse(right, out var rightNumber)
            ? leftNumber.CompareTo(rightNumber)
            : string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
    }
}
