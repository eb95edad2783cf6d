namespace Mapping.Simulators.Autotask.Humans;

/// <summary>What a person does in Autotask's web page. Where an id is absent, the one of the call at hand counts, else the contract's last line.</summary>
internal sealed record HumanEdit
{
    public required HumanEditKind Kind { get; init; }

    public long? ContractId { get; init; }

    public long? ServiceId { get; init; }

    public long? LineId { get; init; }

    /// <summary>Absent: the contract's start.</summary>
    public DateOnly? Date { get; init; }

    public int Units { get; init; }

    public decimal? UnitPrice { get; init; }

    public decimal? UnitCost { get; init; }

    public string? InternalDescription { get; init; }
}
