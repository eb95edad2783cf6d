namespace Mapping.Functions.CostFiles;

/// <summary>The amounts of one key, added up.</summary>
internal sealed class CostSum
{
    /// <summary>Before tax, in the key's currency.</summary>
    public decimal Amount { get; private set; }

    public long Rows { get; private set; }

    /// <summary>Every line is 0: other than lines that cancel each other out.</summary>
    public bool IsAllZero { get; private set; } = true;

    public void Add(decimal amount)
    {
        Rows++;
        Amount += amount;
        IsAllZero &= amount == 0;
    }
}
