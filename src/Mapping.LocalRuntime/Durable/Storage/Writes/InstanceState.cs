using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Durable.Storage.Writes;

internal sealed record InstanceState(
    OrchestrationRuntimeStatus Status, DateTime Updated, DateTime? Ended, string? CustomStatus, string? Output, TaskFailureDetails? Failure)
{
    public void Apply(HubStatements statements, long seq, int steps) => statements.UpdateInstance
        .With((long)Status)
        .With(Updated.Ticks)
        .With(Ended?.Ticks)
        .With(steps)
        .With(CustomStatus)
        .With(Output)
        .With(InstanceJson.Write(Failure))
        .With(seq)
        .Run();
}
