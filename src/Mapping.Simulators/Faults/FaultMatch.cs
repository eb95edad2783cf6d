namespace Mapping.Simulators.Faults;

/// <summary>Which calls a rule is about: all that is given must hold.</summary>
internal sealed record FaultMatch
{
    public string? Method { get; init; }

    public string? Entity { get; init; }

    /// <summary>Query, Get, Create, Merge, Fields …</summary>
    public string? Operation { get; init; }

    /// <summary>A fragment of the path.</summary>
    public string? Path { get; init; }

    public bool WritesOnly { get; init; }

    /// <summary>Which of the matching calls, counted from 1; none: each.</summary>
    public IReadOnlyList<int>? Calls { get; init; }

    public int? Every { get; init; }

    public double? Probability { get; init; }

    public int Seed { get; init; }

    /// <summary>At most so many times.</summary>
    public int? Times { get; init; }

    public bool Holds(FaultCall call) =>
        (Method is null || Method.Equals(call.Method, StringComparison.OrdinalIgnoreCase))
        && (Entity is null || Entity.Equals(call.Entity, StringComparison.OrdinalIgnoreCase))
        && (Operation is null || Operation.Equals(call.Operation, StringComparison.OrdinalIgnoreCase))
        && (Path is null || call.Path.Contains(Path, StringComparison.OrdinalIgnoreCase))
        && (!WritesOnly || call.IsWrite);

    /// <param name="count">How many matching calls there were, this one included.</param>
    public bool Chooses(int count) =>
        (Calls is null || Calls.Contains(count))
        && (Every is null || count % Every == 0)
        && (Probability is null || Chance(Seed, count) < Probability);

    /// <summary>The same for the same seed and count, in every process.</summary>
    private static double Chance(int seed, int count)
    {
        var bits = ((ulong)(uint)seed << 32) | (uint)count;
        bits = unchecked((bits + 0x9E3779B97F4A7C15UL) * 0xBF58476D1CE4E5B9UL);
        bits = unchecked((bits ^ (bits >> 27)) * 0x94D049BB133111EBUL);
        return ((bits ^ (bits >> 31)) >> 11) / (double)(1UL << 53);
    }
}
