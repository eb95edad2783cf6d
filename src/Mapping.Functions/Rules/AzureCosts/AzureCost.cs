namespace Mapping.Functions.Rules.AzureCosts;

/// <summary>What one Azure plan cost in one month, as its source tells it.</summary>
/// <param name="IsFinal">The invoice is made; else it is an estimate.</param>
/// <param name="Version">Another one for the same month is a restatement.</param>
internal sealed record AzureCost(
    Month Month,
    string Currency,
    decimal Usage,
    decimal Reservations,
    decimal SavingsPlans,
    bool IsFinal,
    string Version)
{
    public decimal Total => Usage + Reservations + SavingsPlans;

    public string Breakdown =>
        $"usage {Words.Money(Usage)} + reservations {Words.Money(Reservations)} + savings plans {Words.Money(SavingsPlans)} = {Words.Money(Total)} {Currency}";
}
