namespace Mapping.LocalRuntime.Durable.Storage.Writes;

internal sealed record SeveralWrites(IReadOnlyList<IHubWrite> Writes) : IHubWrite
{
    public void Apply(HubStatements statements)
    {
        foreach (var write in Writes)
        {
            write.Apply(statements);
        }
    }
}
