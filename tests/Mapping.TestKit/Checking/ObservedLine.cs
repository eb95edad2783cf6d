namespace Mapping.TestKit.Checking;

internal sealed record ObservedLine(
    long Id, long ContractId, long ServiceId, string? InternalDescription, IReadOnlyList<ObservedUnits> Units)
{
    /// <summary>Left by a mapping that failed: it says so and bills nothing.</summary>
    public bool IsVoid => InternalDescription?.EndsWith(" void", StringComparison.Ordinal) == true && Units.All(row => row.Units == 0);

    public bool Names(Guid subscriptionId) =>
        InternalDescription?.Contains(subscriptionId.ToString("D"), StringComparison.OrdinalIgnoreCase) == true;
}
