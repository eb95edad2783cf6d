using Mapping.Functions.Rules;

namespace Mapping.Functions.Tests.Rules;

internal static class RuleAssert
{
    public static void Holds<TRule>(MappingFacts facts)
        where TRule : IMappingRule, new() => Assert.Null(new TRule().Check(facts));

    /// <summary>The violation has the code and the field, and its message names every value that an admin has to know.</summary>
    public static Violation Breaks<TRule>(MappingFacts facts, string code, string field, params string[] named)
        where TRule : IMappingRule, new()
    {
        var violation = new TRule().Check(facts);

        Assert.NotNull(violation);
        Assert.Equal(code, violation.Code);
        Assert.Equal(field, violation.Field);
        Assert.All(named, value => Assert.Contains(value, violation.Message, StringComparison.Ordinal));
        Assert.EndsWith(".", violation.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", violation.Remedy, StringComparison.Ordinal);
        return violation;
    }
}
