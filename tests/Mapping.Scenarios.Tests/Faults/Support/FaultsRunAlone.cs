namespace Mapping.Scenarios.Tests.Faults.Support;

/// <summary>Hundreds of orders with their deadlines: nothing else runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FaultsRunAlone
{
    public const string Name = "Faults";
}
