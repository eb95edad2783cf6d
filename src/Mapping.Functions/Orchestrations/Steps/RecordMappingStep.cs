using Mapping.Functions.Activities;
using Mapping.Functions.Storage.Claims;

namespace Mapping.Functions.Orchestrations.Steps;

internal static class RecordMappingStep
{
    public const string Name = "RecordMapping";

    public static Task<RunEnd?> RunAsync(MappingRun run) => run.Steps.DoAsync(Name, 100, () => RecordAsync(run));

    private static async Task<RunEnd?> RecordAsync(MappingRun run)
    {
        var result = run.Result ?? throw new InvalidOperationException("There is nothing to record.");
        await run.Context.CallActivityAsync(
            nameof(RecordMappingActivity), new RecordMappingActivity.Input(
                run.Job, result.ContractServiceId, new MappedPlace(result.Company, result.Service, result.Contract, run.View?.Contract.EndDate)), ActivityRetries.Infrastructure);
        return null;
    }
}
