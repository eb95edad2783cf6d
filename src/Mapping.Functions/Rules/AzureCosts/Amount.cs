namespace Mapping.Functions.Rules.AzureCosts;

/// <summary>Cost and price of one plan in one billing period.</summary>
internal readonly record struct Amount(decimal Cost, decimal Price)
{
    public static readonly Amount Zero;

    public static Amount operator +(Amount left, Amount right) => new(left.Cost + right.Cost, left.Price + right.Price);

    public override string ToString() => $"cost {Words.Money(Cost)}, price {Words.Money(Price)}";
}
