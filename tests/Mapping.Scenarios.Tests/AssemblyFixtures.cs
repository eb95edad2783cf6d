using Mapping.Scenarios.Tests.Support;
using Mapping.TestKit.Staging;

[assembly: AssemblyFixture(typeof(Stage))]
[assembly: TestCollectionOrderer(typeof(LongestFirst))]
