using static Mapping.Simulators.Autotask.Entities.FieldType;

namespace Mapping.Simulators.Autotask.Entities;

internal static class ContractServiceUnitDefinition
{
    public static EntityDefinition Value { get; } = new(
        "ContractServiceUnits",
        "ContractServiceUnit",
        FieldDefinition.Id,
        new("contractID", Integer) { References = "Contract" },
        new("serviceID", Integer) { References = "Service" },
        new("contractServiceID", Integer) { References = "ContractService" },
        new("startDate", FieldType.DateTime),
        new("endDate", FieldType.DateTime),
        new("units", Integer),
        new("price", FieldType.Decimal),
        new("cost", FieldType.Decimal) { IsCost = true },
        new("internalCurrencyPrice", FieldType.Decimal),
        new("approveAndPostDate", FieldType.DateTime),
        new("organizationalLevelAssociationID", Integer),
        new("vendorCompanyID", Integer));
}
