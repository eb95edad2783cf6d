namespace Mapping.Simulators.Logging;

/// <summary>One request as it was received and answered: no header, so no secret.</summary>
internal sealed record LogEntry
{
    public long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    public string? Query { get; init; }

    public string? Body { get; init; }

    public string? Entity { get; init; }

    public string? Operation { get; init; }

    public string? User { get; init; }

    /// <summary>Null when the connection was broken instead of answered.</summary>
    public int? Status { get; init; }

    public string? Answer { get; init; }

    public double Milliseconds { get; init; }

    public bool Wrote { get; init; }

    public string? Fault { get; init; }
}
