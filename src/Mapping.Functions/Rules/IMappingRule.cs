namespace Mapping.Functions.Rules;

/// <summary>One business rule. Pure: it looks at the facts and names what is wrong.</summary>
internal interface IMappingRule
{
    /// <summary>The rule's violation, or null when it holds or the facts that it needs are absent (absence has rules of its own).</summary>
    Violation? Check(MappingFacts facts);
}
