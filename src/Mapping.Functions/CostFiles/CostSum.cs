namespace Mapping.Functions.CostFiles;

/// <summary>The amounts of one key, added up.</summary>
internal sealed class CostSum
{
    private ExactAmount _amount;

    /// <summary>Before tax, in the key's currency.</summary>
    public decimal Amount => _amount.ToDecimal();

    public long Rows { get; private set; }

    /// <summary>Every line is 0: other than lines that cancel each other out.</summary>
    public bool IsAllZero { get; private set; } = true;

    public void Add(decimal amount) => Add(ExactAmount.Of(amount));

    public void Add(ExactAmount amount)
    {
        Rows++;
        _amount += amount;
        IsAllZero &= amount.IsZero;
    }
}
