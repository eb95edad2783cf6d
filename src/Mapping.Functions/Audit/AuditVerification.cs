namespace Mapping.Functions.Audit;

/// <param name="Month">yyyy-MM</param>
/// <param name="Fault">Null when the chain is intact.</param>
internal sealed record AuditVerification(string Month, int Rows, AuditFault? Fault)
{
    public bool IsIntact => Fault is null;
}
