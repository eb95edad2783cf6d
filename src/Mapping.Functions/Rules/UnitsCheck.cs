namespace Mapping.Functions.Rules;

internal sealed record UnitsCheck(bool IsExact, IReadOnlyList<UnitsDifference> Differences)
{
    private const int MostSentences = 3;

    public static UnitsCheck Of(IReadOnlyList<UnitsDifference> differences) => new(differences.Count == 0, differences);

    /// <summary>The first differences in words: a line can have hundreds of rows.</summary>
    public string Summary
    {
        get
        {
            var told = string.Join(' ', Differences.Take(MostSentences).Select(difference => difference.Sentence));
            var untold = Differences.Count - MostSentences;
            return untold > 0 ? $"{told} And {untold} more." : told;
        }
    }
}
