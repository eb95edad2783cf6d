using Mapping.Functions.Activities;
using Mapping.Functions.ExactlyOnce;
using Mapping.Functions.Storage.Orders;

namespace Mapping.Functions.Orchestrations.Steps;

/// <summary>
/// A mapping that does not succeed after its line was created, in this attempt or an earlier one, bills nothing: the line goes to 0 units. What can't be
/// undone now keeps its claim, for a retry.
/// </summary>
internal static class VoidLineStep
{
    /// <returns>How the run ends, the undoing included.</returns>
    public static async Task<RunEnd> RunAsync(MappingRun run, RunEnd end)
    {
        if (end.State is not (OrderState.Failed or OrderState.Rejected) || !run.MayHaveLine)
        {
            return end;
        }

        var input = new VoidLineActivity.Input(run.Job, run.View?.Contract, run.Result?.ContractServiceId);
        return await run.Steps.DoAsync("VoidLine", run.Steps.Percent, () => VoidAsync(run, input)) is { } left
            ? end with { State = left.State, Code = left.State == OrderState.OutcomeUnknown ? left.Code : end.Code, Message = $"{end.Message} {left.Message}" }
            : end;
    }

    private static async Task<RunEnd?> VoidAsync(MappingRun run, VoidLineActivity.Input input)
    {
        StepResult<WriteResult> answer;
        try
        {
            answer = await WriteAsync(run, input);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return Left(input, OrderState.OutcomeUnknown, RunEnd.Broken(fault, "VoidLine").Message);
        }

        if (answer.Value is { State: WriteState.Confirmed })
        {
            run.Steps.Detail(answer.Value.ContractServiceId is { } line
                ? $"Contract service {line} has 0 units and is marked void."
                : "No earlier attempt has left a line.");
            return null;
        }

        var isOpen = answer.Value is { IsWaiting: true } || answer.Fault is { IsTransient: true } or { IsAfterSend: true };
        return Left(input, isOpen ? OrderState.OutcomeUnknown : OrderState.Failed, answer.Fault?.Message ?? answer.Value?.Message);
    }

    /// <summary>What may still appear in Autotask is waited for, and so is another writer of the contract.</summary>
    private static async Task<StepResult<WriteResult>> WriteAsync(MappingRun run, VoidLineActivity.Input input)
    {
        var backoff = run.NewBackoff();
        var answer = await run.CallAsync<WriteResult>(nameof(VoidLineActivity), input);
        while (answer.Value is { IsWaiting: true } write && backoff.Waited <= run.WriteDeadline)
        {
            run.Steps.Waiting(write.Message ?? "Looking at Autotask.");
            await backoff.WaitAsync();
            answer = await run.CallAsync<WriteResult>(nameof(VoidLineActivity), input);
        }

        return answer;
    }

    private static RunEnd Left(VoidLineActivity.Input input, OrderState state, string? why) => new(
        state,
        state == OrderState.OutcomeUnknown ? "OutcomeUnknown" : null,
        $"{Line(input)} could not be brought to 0 units and marked: {why} See in Autotask what it bills. The subscription stays with this order; a retry goes on from here.");

    private static string Line(VoidLineActivity.Input input) => input.ContractServiceId is { } line
        ? $"Contract service {line}"
        : $"What an earlier attempt left on contract {input.Job.Sync.ContractId}";
}
