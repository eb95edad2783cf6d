using Xunit.Sdk;
using Xunit.v3;

namespace Mapping.Scenarios.Tests.Support;

/// <summary>What takes minutes by waiting starts first and goes on beside all others.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public const string Name = "Longest";

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection => collection.TestCollectionDisplayName == Name)];
}
