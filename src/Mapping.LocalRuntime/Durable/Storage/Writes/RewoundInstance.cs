using Mapping.LocalRuntime.Durable.History;

namespace Mapping.LocalRuntime.Durable.Storage.Writes;

/// <summary>A failed instance that goes on: one step holds what is left of its past.</summary>
internal sealed record RewoundInstance(long Seq, List<HistoryEvent> History, InstanceState State) : IHubWrite
{
    private readonly byte[] encoded = HistoryCodec.Encode(History);

    public void Apply(HubStatements statements)
    {
        statements.DeleteHistory.With(Seq).Run();
        statements.InsertHistory.With(Seq).With(0).With(encoded).Run();
        State.Apply(statements, Seq, 1);
    }
}
