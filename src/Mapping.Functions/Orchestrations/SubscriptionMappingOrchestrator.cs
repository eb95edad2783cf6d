using Mapping.Functions.Activities;
using Mapping.Functions.Orchestrations.Steps;
using Mapping.Functions.Storage.Orders;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations;

/// <summary>An order becomes a Contract Service in Autotask.</summary>
internal static class SubscriptionMappingOrchestrator
{
    [Function(nameof(SubscriptionMappingOrchestrator))]
    public static async Task<OrderOutcome?> Run([OrchestrationTrigger] TaskOrchestrationContext context, OrderRun input)
    {
        var begin = new BeginRunActivity.Input(input.Caller, input.Order.OrderId, context.InstanceId, input.RunToken);
        var settings = await context.CallActivityAsync<BeginRunActivity.Output>(nameof(BeginRunActivity), begin, ActivityRetries.Infrastructure);
        return settings.MayBegin ? await RunAsync(new MappingRun(context, input, settings)) : null;
    }

    private static async Task<OrderOutcome> RunAsync(MappingRun run)
    {
        RunEnd end;
        try
        {
            end = run.Input.IsCancelled ? await CancelledStep.RunAsync(run)
                : run.Order.Sync is null ? await OrderAsync(run)
                : await MapAsync(run);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Whatever breaks a run: its line, its audit rows and its order are still to be ended.
            end = RunEnd.Broken(fault, run.Steps.Current);
        }

        return await FinishStep.RunAsync(run, end);
    }

    private static async Task<RunEnd> OrderAsync(MappingRun run) =>
        await PlaceOrderStep.RunAsync(run)
        ?? new RunEnd(OrderState.Ordered);

    private static async Task<RunEnd> MapAsync(MappingRun run) =>
        await PlaceOrderStep.RunAsync(run)
        ?? await PlanMappingStep.RunAsync(run)
        ?? await ClaimSubscriptionStep.RunAsync(run)
        ?? await MapCustomerStep.RunAsync(run)
        ?? await MapOfferStep.RunAsync(run)
        ?? await ValidateContractStep.RunAsync(run)
        ?? await CreateContractServiceStep.RunAsync(run)
        ?? await RecordMappingStep.RunAsync(run)
        ?? new RunEnd(OrderState.Mapped);
}
