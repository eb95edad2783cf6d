using Mapping.Functions.Activities;

namespace Mapping.Functions.Orchestrations.Steps;

/// <summary>The contract's rules again, right before the write: waits may lie between.</summary>
internal static class ValidateContractStep
{
    public static Task<RunEnd?> RunAsync(MappingRun run) => run.Steps.DoAsync("ValidateContract", 60, () => ValidateAsync(run));

    private static async Task<RunEnd?> ValidateAsync(MappingRun run)
    {
        var view = run.View ?? throw new InvalidOperationException("There is no contract to validate.");
        var validated = await run.CallAsync<ValidateContractActivity.Output>(
            nameof(ValidateContractActivity), new ValidateContractActivity.Input(run.Job, view));
        if (validated.Fault is { } fault)
        {
            return RunEnd.Of(fault);
        }

        var answer = validated.Value ?? throw new InvalidOperationException("Validating gave nothing.");
        run.View = answer.View;
        return answer.Verdict.IsAccepted ? null : RunEnd.Rejected(answer.Verdict.Violations);
    }
}
