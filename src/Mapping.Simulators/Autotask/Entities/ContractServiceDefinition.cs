using static Mapping.Simulators.Autotask.Entities.FieldAccess;
using static Mapping.Simulators.Autotask.Entities.FieldType;

namespace Mapping.Simulators.Autotask.Entities;

internal static class ContractServiceDefinition
{
    public static EntityDefinition Value { get; } = new(
        "ContractServices",
        "ContractService",
        FieldDefinition.Id,
        new("contractID", Integer, CreateOnly) { IsRequired = true, References = "Contract" },
        new("serviceID", Integer, CreateOnly) { IsRequired = true, References = "Service" },
        new("unitPrice", FieldType.Decimal, CreateOnly),
        new("unitCost", FieldType.Decimal, CreateOnly) { IsCost = true },
        new("internalCurrencyUnitPrice", FieldType.Decimal),
        new("internalCurrencyAdjustedPrice", FieldType.Decimal),
        new("invoiceDescription", Text, Writable) { Length = 1000 },
        new("internalDescription", Text, Writable) { Length = 100 },
        new("quoteItemID", FieldType.Long))
    {
        CanCreate = true,
        CanUpdate = true,
    };
}
