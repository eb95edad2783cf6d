using Grpc.Core;
using Mapping.LocalRuntime.Durable.Engine;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Durable.Client;

/// <summary>Second chances: an ended instance from its start again, or a failed one from its failure.</summary>
internal sealed class InstanceRestarts(HubHost host, InstanceCommands commands)
{
    /// <summary>The id of the new run.</summary>
    public async Task<string> Restart(string id, bool withNewId, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var hub = await host.Hub.WaitAsync(cancellation);
        var found = hub.Reader.FindInstance(id, withInput: true)
            ?? throw new ArgumentException($"There is no instance '{id}'.", nameof(id));
        if (found.Ended is null && !withNewId)
        {
            throw new InvalidOperationException($"Instance '{id}' is {found.Status}; only an ended instance can be restarted under its id.");
        }

        var run = new NewRun(found.Name, found.Input) { InstanceId = withNewId ? null : id, Tags = found.Tags };
        return await commands.Start(run, cancellation);
    }

    public async Task Rewind(string id, string? reason, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var hub = await host.Hub.WaitAsync(cancellation);
        var found = hub.Reader.FindInstance(id, withInput: false)
            ?? throw InstanceCommands.Refused(StatusCode.NotFound, $"There is no instance '{id}'.");
        if (found.Status != OrchestrationRuntimeStatus.Failed)
        {
            throw InstanceCommands.Refused(StatusCode.FailedPrecondition, $"Instance '{id}' is {found.Status}; only a failed one can be rewound.");
        }

        await new Rewinding(hub, reason).Rewind(found);
    }
}
