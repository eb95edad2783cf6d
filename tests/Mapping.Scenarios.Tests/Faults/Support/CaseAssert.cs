namespace Mapping.Scenarios.Tests.Faults.Support;

internal static class CaseAssert
{
    /// <summary>Every order ends Mapped, exactly once and exactly as ordered.</summary>
    public static async Task AllAreExactAsync(IReadOnlyList<FaultCase> cases)
    {
        var findings = await Task.WhenAll(cases.Select(FindingsAsync));
        Assert.True(findings.All(found => found.Count == 0), string.Join(Environment.NewLine, findings.SelectMany(found => found)));
    }

    private static async Task<IReadOnlyList<string>> FindingsAsync(FaultCase one)
    {
        try
        {
            var end = await one.EndAsync();
            return end.Status == "Mapped" ? await one.FindingsAsync(end) : [$"{one.Name}: {end.Status} ({end.Code}: {end.Message})."];
        }
        catch (TimeoutException stuck)
        {
            return [$"{one.Name}: {stuck.Message}"];
        }
    }
}
