namespace Mapping.AppHost.Demo;

/// <summary>What has to stand in Autotask and in the audit log when the sample order is mapped.</summary>
internal sealed record ExpectedMapping(long ContractId, int Units, decimal UnitPrice, decimal UnitCost, IReadOnlyList<string> AuditOperations)
{
    public decimal PeriodPrice => Units * UnitPrice;

    public decimal PeriodCost => Units * UnitCost;
}
