namespace Mapping.Functions.Audit;

/// <param name="Month">yyyy-MM</param>
/// <param name="LastHash">The end of the chain. Kept somewhere else, it proves later that nothing before it was written anew.</param>
/// <param name="Fault">Null when the chain is intact.</param>
/// <param name="ArchivedTo">Rows up to this one were proved, archived and removed: the archive has them. 0 when none were.</param>
internal sealed record AuditVerification(string Month, int Rows, string? LastHash, AuditFault? Fault, long ArchivedTo)
{
    public bool IsIntact => Fault is null;
}
