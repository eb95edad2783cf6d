using Mapping.Functions.Activities;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Companies;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Orchestrations.Steps;

internal static class MapCustomerStep
{
    public static Task<RunEnd?> RunAsync(MappingRun run) => run.Steps.DoAsync("MapCustomer", 45, () => MapAsync(run));

    private static async Task<RunEnd?> MapAsync(MappingRun run)
    {
        var mapped = await run.Context.CallActivityAsync<MapCustomerActivity.Output>(
            nameof(MapCustomerActivity), new MapCustomerActivity.Input(run.Job, run.Context.CurrentUtcDateTime, run.CompanyName), ActivityRetries.Infrastructure);
        return mapped.Attempt != MappingAttempt.Taken ? null : RunEnd.Rejected([new Violation(
            CustomerAlreadyMappedRule.Code,
            $"The customer {run.Order.Customer.Name} or the company {run.Job.Sync.CompanyId} was mapped to another one meanwhile.",
            "Open the order again: it shows the mapping that stands now.",
            "sync.companyId")]);
    }
}
