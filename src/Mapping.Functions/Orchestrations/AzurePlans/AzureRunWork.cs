using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Storage.AzurePlans;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>The connections of a run. Lives inside an orchestrator: nothing here but the context's time, ids and tasks.</summary>
internal sealed class AzureRunWork(TaskOrchestrationContext context, AzureRun run, bool isProof)
{
    /// <summary>Sent by a connection that has looked at all of its plans and waits: another one may begin.</summary>
    public const string Rests = "AzureConnectionRests";

    private readonly DateTimeOffset _startedAt = new(context.CurrentUtcDateTime, TimeSpan.Zero);
    private readonly Queue<string> _next = new();
    private readonly Dictionary<string, Task<AzureTally>> _running = [];
    private readonly HashSet<string> _working = [];
    private readonly HashSet<string> _broken = [];
    private readonly Dictionary<string, AzureTally> _ended = [];

    /// <summary>Works until no connection has anything left, and says what came of it.</summary>
    public async Task<(AzureTally Tally, EndAzureRunActivity.Output End)> WorkAsync()
    {
        var begun = await context.CallActivityAsync<BeginAzureRunActivity.Output>(
            nameof(BeginAzureRunActivity), new BeginAzureRunActivity.Input(run, context.InstanceId), ActivityRetries.Infrastructure);
        begun.ConnectionIds.ToList().ForEach(_next.Enqueue);
        var rests = context.WaitForExternalEvent<string>(Rests);
        var woken = context.WaitForExternalEvent<string>(AzurePlanConnectionOrchestrator.Woken);
        Show();
        while (true)
        {
            while (_next.Count > 0 && _working.Count < begun.Settings.ConnectionsAtOnce)
            {
                Start(_next.Dequeue(), begun.Settings);
            }

            if (_running.Count == 0 && !woken.IsCompleted)
            {
                var end = await EndAsync();
                if (!woken.IsCompleted)
                {
                    return (Tally, end);
                }
            }

            await Task.WhenAny([.. _running.Values, rests, woken]);
            if (rests.IsCompleted)
            {
                _working.Remove(await rests);
                rests = context.WaitForExternalEvent<string>(Rests);
            }

            if (woken.IsCompleted)
            {
                Again(await woken);
                woken = context.WaitForExternalEvent<string>(AzurePlanConnectionOrchestrator.Woken);
            }

            await CollectAsync();
            Show();
        }
    }

    private AzureTally Tally => _ended.Values.Aggregate(AzureTally.Nothing, (sum, one) => sum + one);

    private void Start(string connectionId, AzureRunSettings settings)
    {
        _working.Add(connectionId);
        var input = new AzureConnectionRun(run, connectionId, settings)
        {
            RunId = context.InstanceId,
            StartedAt = _startedAt,
            IsProof = isProof,
            IsAgain = _ended.ContainsKey(connectionId) || _broken.Contains(connectionId),
        };
        _running[connectionId] = context.CallSubOrchestratorAsync<AzureTally>(
            nameof(AzurePlanConnectionOrchestrator), input, new SubOrchestrationOptions(new TaskOptions(), $"{context.InstanceId}:{connectionId}"));
    }

    /// <summary>A connection that has ended, or is new, is worked on once more.</summary>
    private void Again(string connectionId)
    {
        if (!_running.ContainsKey(connectionId) && !_next.Contains(connectionId))
        {
            _next.Enqueue(connectionId);
        }
    }

    private async Task CollectAsync()
    {
        foreach (var (connectionId, ended) in _running.Where(one => one.Value.IsCompleted).OrderBy(one => one.Key, StringComparer.Ordinal).ToArray())
        {
            _running.Remove(connectionId);
            _working.Remove(connectionId);
            try
            {
                var (before, now) = (_ended.GetValueOrDefault(connectionId, AzureTally.Nothing), await ended);
                _ended[connectionId] = now with { Set = before.Set + now.Set, Reset = before.Reset + now.Reset };
            }
            catch (TaskFailedException fault)
            {
                await BrokenAsync(connectionId, fault.FailureDetails.ErrorMessage);
            }
        }
    }

    /// <summary>Once more, should new code have met an old history; then it is a finding.</summary>
    private async Task BrokenAsync(string connectionId, string message)
    {
        if (_broken.Add(connectionId))
        {
            _next.Enqueue(connectionId);
            return;
        }

        var before = _ended.GetValueOrDefault(connectionId, AzureTally.Nothing);
        _ended[connectionId] = before with { Failed = before.Failed + 1 };
        await new AzureFindingNotes(context, context.InstanceId).OfConnectionAsync(connectionId, message);
    }

    /// <summary>A run whose end can't be noted has ended all the same; the watch notes it.</summary>
    private async Task<EndAzureRunActivity.Output> EndAsync()
    {
        try
        {
            return await context.CallActivityAsync<EndAzureRunActivity.Output>(
                nameof(EndAzureRunActivity), new EndAzureRunActivity.Input(context.InstanceId), ActivityRetries.Infrastructure);
        }
        catch (TaskFailedException fault)
        {
            return new EndAzureRunActivity.Output([new AzureRunFinding("", null, null, "Failed", "InternalError", ShortText.Cut(fault.FailureDetails.ErrorMessage))], 1);
        }
    }

    private void Show() => context.SetCustomStatus(new AzureRunProgress(
        run.Month, _ended.Count, _ended.Keys.Union(_running.Keys).Union(_next).Count(), Tally));
}
