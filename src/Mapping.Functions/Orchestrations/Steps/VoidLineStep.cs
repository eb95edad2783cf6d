using Mapping.Functions.Activities;
using Mapping.Functions.ExactlyOnce;
using Mapping.Functions.Storage.Orders;

namespace Mapping.Functions.Orchestrations.Steps;

/// <summary>A mapping that failed after its line was created bills nothing: the line goes to 0 units. What can't be undone now keeps its claim, for a retry.</summary>
internal static class VoidLineStep
{
    private const int Tries = 5;

    public static async Task RunAsync(MappingRun run, RunEnd end)
    {
        if (end.State == OrderState.Failed && run is { Result: { } result, HasUnits: false, View: { } view })
        {
            await run.Steps.DoAsync("VoidLine", run.Steps.Percent, () => VoidAsync(run, new VoidLineActivity.Input(run.Job, view.Contract, result.ContractServiceId)));
        }
    }

    private static async Task<RunEnd?> VoidAsync(MappingRun run, VoidLineActivity.Input input)
    {
        var backoff = run.NewBackoff();
        for (var tries = 1; ; tries++)
        {
            var answer = await run.CallOnceAsync<WriteResult>(nameof(VoidLineActivity), input);
            if (answer.Value is { State: WriteState.Confirmed })
            {
                run.Steps.Detail($"Contract service {input.ContractServiceId} has 0 units and is marked void.");
                return null;
            }

            if (tries == Tries || answer.Value is { IsWaiting: false } || answer.Fault is { IsTransient: false })
            {
                return new RunEnd(OrderState.Failed, answer.Fault?.Code ?? answer.Value?.Code, answer.Fault?.Message ?? answer.Value?.Message);
            }

            await backoff.WaitAsync(answer.Fault?.RetryAfter);
        }
    }
}
