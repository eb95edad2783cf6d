using Mapping.LocalRuntime.Durable.History;

namespace Mapping.LocalRuntime.Durable.Storage.Writes;

internal sealed record NewMessage(long Id, long Seq, HistoryEvent Event) : IHubWrite
{
    private readonly byte[] encoded = HistoryCodec.Encode(Event);

    public void Apply(HubStatements statements) => statements.InsertMessage.With(Id).With(Seq).With(encoded).Run();
}
