using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>The plans of one connection: all of them, then those that wait, round by round until the deadline. Each round begins a new history.</summary>
internal static class AzurePlanConnectionOrchestrator
{
    /// <summary>Raised when a person has decided about a cost; says of which subscription.</summary>
    public const string Decided = "AzureCostDecided";

    /// <summary>Raised when all of the plans are to be looked at anew.</summary>
    public const string Woken = "AzureRunWoken";

    [Function(nameof(AzurePlanConnectionOrchestrator))]
    public static async Task<AzureTally> Run([OrchestrationTrigger] TaskOrchestrationContext context, AzureConnectionRun input)
    {
        var state = input.State ?? AzureConnectionState.Until(context.CurrentUtcDateTime + input.Settings.CostDeadline);
        var looked = await new AzureConnectionWork(context, input).LookAsync(state);
        var waits = new AzureConnectionWaits(context, input);
        var next = await waits.NextAsync(looked);
        if (next is not null)
        {
            context.ContinueAsNew(input with { State = next });
        }

        return looked.Tally;
    }
}
