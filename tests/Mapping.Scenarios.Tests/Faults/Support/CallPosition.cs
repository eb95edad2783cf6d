namespace Mapping.Scenarios.Tests.Faults.Support;

/// <summary>One call of the happy path, by what it asks and the how manieth of its kind it is.</summary>
internal sealed record CallPosition(string? Entity, string Operation, int Call = 1)
{
    /// <summary>Every call that a first order on a new connection makes; a test holds the list to the simulator's log.</summary>
    public static IReadOnlyList<CallPosition> HappyPath { get; } =
    [
        new("Companies", "Get"),
        new("Companies", "Fields"),
        new("Services", "Get"),
        new("Services", "Fields"),
        new("Contracts", "Get"),
        new("Contracts", "Fields"),
        new("ContractServices", "Query"),
        new("ContractServices", "Create"),
        new("ContractServices", "Query", 2),
        new("ContractServiceUnits", "Query"),
        new("ContractServiceAdjustments", "Create"),
        new("ContractServiceUnits", "Query", 2),
    ];

    public bool IsWrite => Operation == "Create";

    public override string ToString() => $"{Entity ?? "-"}.{Operation}.{Call}";
}
