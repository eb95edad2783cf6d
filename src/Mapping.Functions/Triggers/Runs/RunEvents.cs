using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers.Runs;

/// <summary>Tells a run something, if there is still one to be told.</summary>
internal static class RunEvents
{
    /// <summary>False when it has ended, or never was.</summary>
    public static async Task<bool> TryRaiseAsync(
        DurableTaskClient client, string instanceId, string name, string payload, CancellationToken cancellationToken)
    {
        if (!await RunStarter.IsRunningAsync(client, instanceId, cancellationToken))
        {
            return false;
        }

        try
        {
            await client.RaiseEventAsync(instanceId, name, payload, cancellationToken);
            return true;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Hosts refuse an event for an ended run each in their own way; what counts is whether it runs.
            if (await RunStarter.IsRunningAsync(client, instanceId, cancellationToken))
            {
                throw;
            }

            return false;
        }
    }
}
