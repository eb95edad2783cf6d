using Mapping.Simulators.Autotask.Humans;

namespace Mapping.Simulators.Faults;

internal sealed record FaultAction
{
    public required FaultKind Kind { get; init; }

    /// <summary>Held, delayed or late by so much.</summary>
    public double Seconds { get; init; }

    public int? Status { get; init; }

    /// <summary>Seconds or an HTTP date, as the header shall have it.</summary>
    public string? RetryAfter { get; init; }

    public IReadOnlyList<string>? Errors { get; init; }

    /// <summary>Of <see cref="FaultKind.IgnoreFields"/>.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>Of <see cref="FaultKind.HumanEdit"/>.</summary>
    public HumanEdit? Edit { get; init; }
}
