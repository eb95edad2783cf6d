using Mapping.Functions.Storage.AzurePlans;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>Writes down what a run found about some plans, in the place of what it found before.</summary>
internal sealed class NoteAzureFindingsActivity(AzureFindingStore findings)
{
    /// <param name="IsRepeated">The run may have findings about these plans already.</param>
    /// <param name="IsMonthless">Of those, only what is about no month is replaced.</param>
    public sealed record Input(string RunId, string ConnectionId, IReadOnlyList<PlanFindings> Plans, bool IsRepeated, bool IsMonthless = false);

    [Function(nameof(NoteAzureFindingsActivity))]
    public async Task Run([ActivityTrigger] Input input, FunctionContext context)
    {
        foreach (var plan in input.IsRepeated ? input.Plans : [])
        {
            await findings.RemoveAsync(input.RunId, input.ConnectionId, plan.SubscriptionId, input.IsMonthless, context.CancellationToken);
        }

        await findings.PutAsync(input.RunId, [.. input.Plans.SelectMany(plan => plan.Findings)], context.CancellationToken);
    }
}
