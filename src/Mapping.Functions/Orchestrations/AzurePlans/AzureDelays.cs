using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>How long what is in a plan's way is given: half a second, doubled each time up to five minutes, a fifth more or less by chance;
/// a time that Autotask named is never cut.</summary>
internal sealed class AzureDelays(TaskOrchestrationContext context)
{
    private const double First = 0.5;
    private const double Longest = 300;

    public TimeSpan After(int tries, TimeSpan? told)
    {
        var chance = context.NewGuid().ToByteArray()[0] / 255.0;
        var grown = Math.Min(Longest, First * Math.Pow(2, Math.Min(tries, 20))) * (0.8 + (0.4 * chance));
        return TimeSpan.FromSeconds(Math.Max(grown, (told?.TotalSeconds ?? 0) * (1 + (0.2 * chance))));
    }
}
