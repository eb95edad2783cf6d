using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Storage.AzurePlans;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>Writes a run's findings down, a bounded number at a time. What can't be written stops no run.</summary>
internal sealed partial class AzureFindingNotes(TaskOrchestrationContext context, string runId)
{
    /// <summary>Findings of one call: with the longest texts some 300 KB.</summary>
    private const int Most = 200;

    private readonly ILogger _logger = context.CreateReplaySafeLogger<AzureFindingNotes>();

    /// <param name="isFirst">None of these plans has a finding in this run yet.</param>
    /// <param name="isMonthless">Findings about a month stay as they are.</param>
    public async Task OfPlansAsync(IReadOnlyList<PlanFindings> plans, string connectionId, bool isFirst, bool isMonthless = false)
    {
        var (part, count) = (new List<PlanFindings>(), 0);
        foreach (var plan in plans.Where(plan => plan.Findings.Count > 0 || !isFirst))
        {
            if (part.Count > 0 && count + plan.Findings.Count > Most)
            {
                await NoteAsync(new NoteAzureFindingsActivity.Input(runId, connectionId, [.. part], !isFirst, isMonthless));
                (part, count) = ([], 0);
            }

            part.Add(plan);
            count += plan.Findings.Count;
        }

        if (part.Count > 0)
        {
            await NoteAsync(new NoteAzureFindingsActivity.Input(runId, connectionId, part, !isFirst, isMonthless));
        }
    }

    /// <summary>About all of a connection, or a page of it.</summary>
    public Task OfConnectionAsync(string connectionId, string message) => NoteAsync(new NoteAzureFindingsActivity.Input(
        runId, connectionId, [new PlanFindings(Guid.Empty, [AzureFindings.Of(connectionId, message)])], IsRepeated: false));

    private async Task NoteAsync(NoteAzureFindingsActivity.Input input)
    {
        try
        {
            await context.CallActivityAsync(nameof(NoteAzureFindingsActivity), input, ActivityRetries.Infrastructure);
        }
        catch (TaskFailedException failure)
        {
            Messages.NotNoted(_logger, runId, input.ConnectionId, failure);
        }
    }

    private static partial class Messages
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "What run {RunId} found at connection {ConnectionId} could not be written down")]
        public static partial void NotNoted(ILogger logger, string runId, string connectionId, Exception failure);
    }
}
