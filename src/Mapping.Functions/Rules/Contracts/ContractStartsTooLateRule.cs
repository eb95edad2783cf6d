namespace Mapping.Functions.Rules.Contracts;

internal sealed class ContractStartsTooLateRule : IMappingRule
{
    public const string Code = "ContractStartsTooLate";

    public Violation? Check(MappingFacts facts)
    {
        if (facts.Contract is not { } contract)
        {
            return null;
        }

        var start = new DateTimeOffset(contract.StartDate, TimeOnly.MinValue, TimeSpan.Zero);
        if (start < facts.Subscription.CreatedAt)
        {
            return null;
        }

        return new Violation(
            Code,
            $"{Words.Named(contract)} starts on {Words.Day(contract.StartDate)} (00:00 UTC), but the subscription was created "
            + $"before or just then, at {Words.Instant(facts.Subscription.CreatedAt)}.",
            "Choose a contract that started before the subscription was created.",
            "sync.contractId");
    }
}
