namespace Mapping.LocalRuntime.Durable.Engine;

/// <summary>An activity to run. Recovered ones were queued or running when the last process ended.</summary>
internal sealed record ActivityWork(
    LiveInstance Instance, int TaskId, string Name, string? Input, string? TraceParent, long QueuedAt, int Attempts = 0, bool IsRecovered = false);
