namespace Mapping.LocalRuntime.Durable.Storage.Writes;

/// <summary>Messages that came too late: their instance has ended.</summary>
internal sealed record DiscardedMessages(IReadOnlyList<long> Ids) : IHubWrite
{
    public void Apply(HubStatements statements)
    {
        foreach (var id in Ids)
        {
            statements.DeleteMessage.With(id).Run();
        }
    }
}
