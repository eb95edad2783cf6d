namespace Mapping.Functions.Rules.Connections;

internal sealed class CurrencyMismatchRule : IMappingRule
{
    public const string Code = "CurrencyMismatch";

    public Violation? Check(MappingFacts facts)
    {
        if (facts.Connection is not { } connection
            || facts.Order.Price is not { } price
            || string.Equals(connection.Currency, price.Currency, StringComparison.Ordinal))
        {
            return null;
        }

        return new Violation(
            Code,
            $"The price is in {price.Currency}, but the connection “{connection.Name}” bills in {connection.Currency}.",
            $"Choose a connection whose currency is {price.Currency}: Autotask needs one connection for each currency.",
            "price.currency");
    }
}
