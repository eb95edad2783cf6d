using Mapping.Functions.Rules.AzurePlans;
using Mapping.Functions.Rules.Contracts;
using Mapping.Functions.Rules.Services;

namespace Mapping.Functions.Rules.AzureCosts;

/// <summary>What held when an Azure plan was mapped must hold each time a cost is written.</summary>
internal static class AzureMonthRules
{
    private static readonly IMappingRule[] Rules =
    [
        new ContractNotFoundRule(),
        new ContractNotRecurringRule(),
        new ContractInactiveRule(),
        new ContractPeriodMismatchRule(),
        new AzureContractMustStartDay1Rule(),
        new ServiceNotFoundRule(),
        new AzureServiceMustBeZeroRule(),
    ];

    private static readonly IMappingRule[] Warnings = [new AzureContractEndsSoonWarning(), new AzureServiceCostHiddenWarning()];

    public static Verdict Judge(MappingFacts facts) => new(
        [.. Rules.Select(rule => rule.Check(facts)).OfType<Violation>()],
        [.. Warnings.Select(rule => rule.Check(facts)).OfType<Violation>()]);

    /// <summary>Null when the contract holds the period and the day of its reset.</summary>
    public static Violation? Reach(Contract contract, Month period)
    {
        var reset = MonthCalendar.ResetOf(period);
        return contract.StartDate <= period.FirstDay && reset <= contract.EndDate
            ? null
            : new Violation(
                AzureContractEndsSoonRule.Code,
                $"{Words.Named(contract)} runs from {Words.Day(contract.StartDate)} to {Words.Day(contract.EndDate)}: it does not hold {period} "
                + $"and {Words.Day(reset)}, when the cost has to be reset to 0.",
                "Extend the contract in Autotask, best by years; the next run writes the month then.");
    }
}
