using static Mapping.Simulators.Autotask.Entities.FieldAccess;
using static Mapping.Simulators.Autotask.Entities.FieldType;

namespace Mapping.Simulators.Autotask.Entities;

internal static class ContractServiceAdjustmentDefinition
{
    public static EntityDefinition Value { get; } = new(
        "ContractServiceAdjustments",
        "ContractServiceAdjustment",
        FieldDefinition.Id,
        new("contractID", Integer, CreateOnly) { References = "Contract" },
        new("serviceID", Integer, CreateOnly) { References = "Service" },
        new("contractServiceID", Integer, CreateOnly) { References = "ContractService" },
        new("effectiveDate", FieldType.DateTime, CreateOnly) { IsRequired = true },
        new("unitChange", Integer, CreateOnly),
        new("adjustedUnitPrice", FieldType.Decimal, CreateOnly),
        new("adjustedUnitCost", FieldType.Decimal, CreateOnly),
        new("allowRepeatService", FieldType.Boolean, CreateOnly),
        new("quoteItemID", Integer, CreateOnly))
    {
        CanCreate = true,
        CanQuery = false,
        IsWrittenAtRoot = true,
    };
}
