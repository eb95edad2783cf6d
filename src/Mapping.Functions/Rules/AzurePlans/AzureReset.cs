namespace Mapping.Functions.Rules.AzurePlans;

internal static class AzureReset
{
    /// <summary>The day on which the first month's cost goes back to 0: the contract has to reach it.</summary>
    public static DateOnly FirstDate(MappingFacts facts)
    {
        var month = facts.Today > facts.EffectiveDate ? facts.Today : facts.EffectiveDate;
        return new DateOnly(month.Year, month.Month, 1).AddMonths(1);
    }
}
