using Mapping.Functions.Activities;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Services;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Orchestrations.Steps;

internal static class MapOfferStep
{
    public static Task<RunEnd?> RunAsync(MappingRun run) => run.Steps.DoAsync("MapOffer", 55, () => MapAsync(run));

    private static async Task<RunEnd?> MapAsync(MappingRun run)
    {
        var mapped = await run.Context.CallActivityAsync<MapOfferActivity.Output>(
            nameof(MapOfferActivity), new MapOfferActivity.Input(run.Job, run.Context.CurrentUtcDateTime, run.ServiceName), ActivityRetries.Infrastructure);
        return mapped.Attempt != MappingAttempt.Taken ? null : RunEnd.Rejected([new Violation(
            OfferVariantAlreadyMappedRule.Code,
            $"The offer {run.Order.Offer.Name} or the service {run.Job.Sync.ServiceId} was mapped to another one meanwhile.",
            "Open the order again: it shows the mapping that stands now.",
            "sync.serviceId")]);
    }
}
