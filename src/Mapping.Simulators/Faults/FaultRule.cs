namespace Mapping.Simulators.Faults;

internal sealed record FaultRule
{
    public string? Id { get; init; }

    public FaultMatch Match { get; init; } = new();

    /// <summary>At every chosen call.</summary>
    public FaultAction? Action { get; init; }

    /// <summary>Instead: one after the other; null lets a call pass, and after the last all pass.</summary>
    public IReadOnlyList<FaultAction?>? Sequence { get; init; }
}
