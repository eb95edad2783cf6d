namespace Mapping.LocalRuntime.Durable.Storage.Writes;

/// <summary>Noted before a recovered activity runs again, in case it ends the process again.</summary>
internal sealed record CountedActivityAttempt(long Seq, int TaskId) : IHubWrite
{
    public void Apply(HubStatements statements) => statements.CountActivityAttempt.With(Seq).With(TaskId).Run();
}
