using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers.Runs;

/// <summary>Starts a run under an id that at most one can have at a time.</summary>
internal static class RunStarter
{
    private const int MostTries = 10;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    /// <summary>Afterwards a run of this id is under way, whoever started it.</summary>
    public static async Task StartAsync(DurableTaskClient client, string orchestrator, string instanceId, object input, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, new StartOrchestrationOptions(instanceId), cancellationToken);
                return;
            }
            catch (Exception) when (!cancellationToken.IsCancellationRequested)
            {
                // Hosts refuse a second run each in their own way, some before they show the first; what counts is whether one runs.
                if (await IsRunningAsync(client, instanceId, cancellationToken))
                {
                    return;
                }

                if (tries == MostTries)
                {
                    throw;
                }

                await Task.Delay(BetweenTries, cancellationToken);
            }
        }
    }

    public static async Task<bool> IsRunningAsync(DurableTaskClient client, string instanceId, CancellationToken cancellationToken) =>
        await client.GetInstanceAsync(instanceId, cancellationToken) is { IsCompleted: false };
}
