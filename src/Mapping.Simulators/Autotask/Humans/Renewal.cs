namespace Mapping.Simulators.Autotask.Humans;

/// <summary>What a person says in the Renew wizard.</summary>
internal sealed record Renewal
{
    /// <summary>Absent: the day after the old contract's end.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>Absent: as long as the old contract was.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>Absent: named as the renewal of the old one.</summary>
    public string? Name { get; init; }
}
