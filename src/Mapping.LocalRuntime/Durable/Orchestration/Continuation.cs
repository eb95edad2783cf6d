using Mapping.LocalRuntime.Durable.History;
using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.Durable.Orchestration;

/// <summary>A run that ended by starting over: its new first event, and the events nobody had waited for.</summary>
internal sealed record Continuation(ExecutionStarted Started, IReadOnlyList<EventRaised> KeptEvents)
{
    public static Continuation Of(ExecutionStarted ended, ContinueAsNewOptions options, ExternalEvents events, DataConverter converter, DateTime now)
    {
        var started = ended with
        {
            At = now,
            Input = converter.Serialize(options.NewInput),
            Version = options.NewVersion ?? ended.Version,
        };
        return new Continuation(
            started,
            options.PreserveUnprocessedEvents ? [.. events.Unclaimed().Select(kept => new EventRaised(now, kept.Name, kept.Payload))] : []);
    }
}
