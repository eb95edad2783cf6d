using Mapping.Simulators.SampleData;

namespace Mapping.Scenarios.Tests.AzurePlans.ThreeYears;

/// <summary>One Azure plan with its customer, its contract and what happens to it.</summary>
/// <param name="Percent">The markup: the connection's, or the customer's own.</param>
/// <param name="IsOwnPercent">It is the customer's own.</param>
internal sealed record YearsPlan(SampleMapping Row, int Percent, bool IsOwnPercent, IReadOnlyList<MonthStory> Months)
{
    public DateOnly ContractEnd { get; init; } = new(2040, 12, 31);

    public string Name => Row.Customer;
}
