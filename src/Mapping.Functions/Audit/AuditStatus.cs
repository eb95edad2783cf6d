namespace Mapping.Functions.Audit;

internal enum AuditStatus
{
    Processing,
    Succeeded,
    Failed,
}
