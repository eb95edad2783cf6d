using static Mapping.Simulators.Autotask.Entities.FieldType;

namespace Mapping.Simulators.Autotask.Entities;

internal static class BillingItemDefinition
{
    public static EntityDefinition Value { get; } = new(
        "BillingItems",
        "BillingItem",
        FieldDefinition.Id,
        new("contractID", Integer) { References = "Contract" },
        new("contractServiceID", Integer) { References = "ContractService" },
        new("contractServicePeriodID", Integer),
        new("contractServiceAdjustmentID", Integer),
        new("serviceID", Integer) { References = "Service" },
        new("itemDate", FieldType.DateTime),
        new("postedDate", FieldType.DateTime),
        new("postedOnTime", FieldType.DateTime),
        new("quantity", FieldType.Decimal),
        new("rate", FieldType.Decimal),
        new("extendedPrice", FieldType.Decimal),
        new("totalAmount", FieldType.Decimal),
        new("ourCost", FieldType.Decimal) { IsCost = true },
        new("invoiceID", Integer));
}
