using Mapping.Functions.Storage.AzurePlans;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>Notes that a run has ended, and gives the first of its findings: as many as its output may have.</summary>
internal sealed class EndAzureRunActivity(AzureRunStore runs, AzureFindingStore findings, TimeProvider time)
{
    public sealed record Input(string RunId);

    /// <param name="Count">Of all findings.</param>
    public sealed record Output(IReadOnlyList<AzureRunFinding> First, int Count);

    [Function(nameof(EndAzureRunActivity))]
    public async Task<Output> Run([ActivityTrigger] Input input, FunctionContext context)
    {
        var (first, count) = await findings.SummarizeAsync(input.RunId, context.CancellationToken);
        await runs.EndAsync(input.RunId, time.GetUtcNow(), context.CancellationToken);
        return new Output(first, count);
    }
}
