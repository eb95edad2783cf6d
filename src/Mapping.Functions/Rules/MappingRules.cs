namespace Mapping.Functions.Rules;

/// <summary>All rules, asked together, so that a user sees everything at once.</summary>
internal static class MappingRules
{
    public static Verdict Judge(MappingFacts facts) => throw new InvalidOperationException();

    /// <summary>Only the rules about the contract: what may have changed while we waited.</summary>
    public static Verdict JudgeContract(MappingFacts facts) => throw new InvalidOperationException();
}
