namespace Mapping.Scenarios.Tests.Support;

/// <summary>Measurements run when nothing else does, in this module and in the others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone : ICollectionFixture<WholeMachine>
{
    public const string Name = "Alone";
}
