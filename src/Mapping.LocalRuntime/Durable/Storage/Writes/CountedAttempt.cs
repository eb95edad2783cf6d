namespace Mapping.LocalRuntime.Durable.Storage.Writes;

/// <summary>Noted before a recovered instance takes its next step, in case that step ends the process again.</summary>
internal sealed record CountedAttempt(long Seq) : IHubWrite
{
    public void Apply(HubStatements statements) => statements.CountAttempt.With(Seq).Run();
}
