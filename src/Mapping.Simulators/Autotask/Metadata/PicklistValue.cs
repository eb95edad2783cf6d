namespace Mapping.Simulators.Autotask.Metadata;

internal sealed record PicklistValue(long Value, string Label)
{
    public bool IsActive { get; init; } = true;

    public bool IsSystem { get; init; } = true;

    public bool IsDefaultValue { get; init; }
}
