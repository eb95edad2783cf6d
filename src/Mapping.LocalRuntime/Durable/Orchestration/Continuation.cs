using Mapping.LocalRuntime.Durable.History;

namespace Mapping.LocalRuntime.Durable.Orchestration;

/// <summary>A run that ended by starting over: its new first event, and the events nobody had waited for.</summary>
internal sealed record Continuation(ExecutionStarted Started, IReadOnlyList<EventRaised> KeptEvents);
