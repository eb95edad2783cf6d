namespace Mapping.Scenarios.Tests.Support;

/// <summary>Measurements run when nothing else does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
