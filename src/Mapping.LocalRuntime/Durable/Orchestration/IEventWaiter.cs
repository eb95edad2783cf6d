using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.Durable.Orchestration;

internal interface IEventWaiter
{
    Type PayloadType { get; }

    /// <summary>Throws when the payload is not of the awaited type: that fails the instance, not the await.</summary>
    void Complete(string? payload, DataConverter converter);

    void Cancel(CancellationToken cancellation);
}
