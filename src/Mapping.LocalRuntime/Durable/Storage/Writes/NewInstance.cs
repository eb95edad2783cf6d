using Mapping.LocalRuntime.Durable.History;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Durable.Storage.Writes;

/// <summary>A pending instance. One that has ended under the same id is replaced.</summary>
internal sealed record NewInstance(long Seq, string Id, ExecutionStarted Started, DateTime? StartAt) : IHubWrite
{
    private readonly byte[] firstStep = HistoryCodec.Encode([Started]);
    private readonly string? tags = InstanceJson.Write(Started.Tags);

    public void Apply(HubStatements statements)
    {
        foreach (var ended in statements.FindInstance.With(Id).ReadNumbers())
        {
            new InstancePurge([ended]).Apply(statements);
        }

        statements.InsertInstance
            .With(Seq)
            .With(Id)
            .With(Started.Name)
            .With((long)OrchestrationRuntimeStatus.Pending)
            .With(Started.At.Ticks)
            .With(Started.At.Ticks)
            .With(StartAt?.Ticks)
            .With(Started.Parent?.Seq)
            .With(tags)
            .Run();
        statements.InsertHistory.With(Seq).With(0).With(firstStep).Run();
    }
}
