namespace Mapping.Functions.CostFiles;

/// <summary>How a file's amounts and dates are to be read; null: as the file itself proves.</summary>
internal sealed record CostReading(DecimalSeparator? Separator, DateOrder? Order)
{
    public static CostReading Proved { get; } = new(null, null);
}
