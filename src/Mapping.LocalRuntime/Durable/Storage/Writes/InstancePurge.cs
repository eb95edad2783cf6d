namespace Mapping.LocalRuntime.Durable.Storage.Writes;

/// <summary>Removes ended instances with their history. Their numbers are never given again: a late message must not find another.</summary>
internal sealed record InstancePurge(IReadOnlyList<long> Seqs) : IHubWrite
{
    public void Apply(HubStatements statements)
    {
        foreach (var seq in Seqs)
        {
            statements.DeleteInstance.With(seq).Run();
            statements.DeleteHistory.With(seq).Run();
            statements.RaiseMeta.With(HubMeta.HighestPurged).With(seq).Run();
        }
    }
}
