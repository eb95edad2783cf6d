namespace Mapping.LocalRuntime.Durable.History;

/// <summary>W3C trace context: who asked for the run, and the span of the run itself, which outlives the process.</summary>
internal sealed record ExecutionTrace(string? TraceParent, string? TraceState, string TraceId, string SpanId);
