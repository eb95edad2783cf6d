using Mapping.Functions.Activities;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Orders;
using Microsoft.Extensions.Logging;

namespace Mapping.Functions.Orchestrations.Steps;

/// <summary>Whatever happened: the claim is given back when nothing was written, the audit log says how it ended, then the order does.</summary>
internal static partial class FinishStep
{
    public static async Task<OrderOutcome> RunAsync(MappingRun run, RunEnd how)
    {
        var end = await VoidLineStep.RunAsync(run, how);
        var notReleased = end.State != OrderState.Mapped && (run.MayHoldSubscription || run.MayHaveLine) ? await ReleaseAsync(run) : null;
        run.Steps.Close(end);
        await run.Audit.EndAsync(end, Details(run), run.Calls.All);
        var outcome = OutcomeSize.Fit(new OrderOutcome(
            end.State, end.Code, end.Message, end.Violations, run.Warnings, run.Result, run.Steps.All, run.Steps.Percent));
        await run.Context.CallActivityAsync(
            nameof(RecordOutcomeActivity),
            new RecordOutcomeActivity.Input(run.Caller, run.Order.OrderId, run.Input.RunToken, outcome),
            ActivityRetries.Infrastructure);
        LogEnd(run, end);
        return end.State is OrderState.Failed or OrderState.OutcomeUnknown || notReleased is not null
            ? throw new MappingFailedException($"{end.Code}: {outcome.Message} {notReleased}".Trim())
            : outcome;
    }

    /// <summary>A claim that can't be given back stays with the order, and keeps nothing after it from being done. An audit row or an order that can't be
    /// written is left to the sweep: another run takes the order over.</summary>
    private static async Task<string?> ReleaseAsync(MappingRun run)
    {
        try
        {
            await run.Context.CallActivityAsync(
                nameof(ReleaseSubscriptionActivity), new ReleaseSubscriptionActivity.Input(run.Job), ActivityRetries.Infrastructure);
            return null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return RunEnd.Broken(fault, "ReleaseSubscription").Message;
        }
    }

    private static void LogEnd(MappingRun run, RunEnd end)
    {
        var logger = run.Context.CreateReplaySafeLogger(nameof(SubscriptionMappingOrchestrator));
        if (logger.IsEnabled(LogLevel.Information))
        {
            var (caller, order) = (run.Caller, run.Order);
            Messages.Ended(logger, caller.Tenant, order.Sync?.ConnectionId, order.OrderId, run.Context.InstanceId, end.State, end.Code);
        }
    }

    private static string? Details(MappingRun run) => run.Result is { } result
        ? $"Contract service {result.ContractServiceId} of service {Named(result.Service, result.ServiceId)} on contract {Named(result.Contract, result.ContractId)}: {result.Units} units from {result.EffectiveDate:yyyy-MM-dd}."
        : null;

    private static string Named(string? name, long id) => name is null ? Words.Number(id) : Words.Named(name, id);

    private static partial class Messages
    {
        [LoggerMessage(
            Level = LogLevel.Information,
            Message = "Tenant {Tenant}, connection {ConnectionId}, order {OrderId}, instance {InstanceId}: ended as {State} {Code}")]
        public static partial void Ended(
            ILogger logger, string tenant, string? connectionId, string orderId, string instanceId, OrderState state, string? code);
    }
}
