using Xunit.Sdk;
using Xunit.v3;

namespace Mapping.Scenarios.Tests.Support;

/// <summary>What takes minutes by waiting starts first and goes on beside all others; measurements come last, when the other test modules have had their time.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public const string Name = "Longest";

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => collection.TestCollectionDisplayName switch { Name => 0, Alone.Name => 2, _ => 1 })];
}
