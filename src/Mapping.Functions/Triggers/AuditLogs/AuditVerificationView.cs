using Mapping.Functions.Audit;

namespace Mapping.Functions.Triggers.AuditLogs;

/// <summary>Counts and places only: the chain runs through all contexts of the tenant, and none sees another's rows.</summary>
internal sealed record AuditVerificationView(bool IsIntact, IReadOnlyList<AuditVerification> Months);
