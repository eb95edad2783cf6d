using Mapping.Functions.Connections;
using Mapping.Functions.Rules;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities;

/// <summary>Asks the contract's rules again right before the write; reads anew when a wait lies between.</summary>
internal sealed class ValidateContractActivity(AutotaskSteps steps, MappingFactsReader reader, TimeProvider time)
{
    public sealed record Input(MappingJob Job, ContractView View);

    public sealed record Output(Verdict Verdict, ContractView? View);

    [Function(nameof(ValidateContractActivity))]
    public Task<StepResult<Output>> Run([ActivityTrigger] Input input, FunctionContext context) =>
        steps.RunAsync(input.Job, session => ValidateAsync(input, session, context.CancellationToken), context.CancellationToken);

    private async Task<Output> ValidateAsync(Input input, AutotaskSession session, CancellationToken cancellationToken)
    {
        var (facts, view) = input.View.IsFresh(time.GetUtcNow())
            ? (reader.OfView(input.Job, session.Connection, input.View), input.View)
            : await reader.ReadContractAsync(input.Job, session, cancellationToken);
        return new Output(MappingRules.JudgeContract(facts), view);
    }
}
