namespace Mapping.AppHost.Demo;

/// <summary>What was found: the order as the app tells it, the lines and rows as Autotask tells them, the audit log.</summary>
internal sealed record MappingEvidence(
    OrderAnswer Order, IReadOnlyList<ContractServiceItem> Lines, IReadOnlyList<UnitsItem> Rows, IReadOnlyList<AuditEntry> Audit);
