using static Mapping.Simulators.Autotask.Entities.FieldType;

namespace Mapping.Simulators.Autotask.Entities;

internal static class BillingCodeDefinition
{
    public static EntityDefinition Value { get; } = new(
        "BillingCodes",
        "BillingCode",
        FieldDefinition.Id,
        new("name", Text) { Length = 200 },
        new("description", Text) { Length = 500 },
        new("isActive", FieldType.Boolean),
        new("useType", Integer) { IsPicklist = true },
        new("unitPrice", FieldType.Decimal),
        new("unitCost", FieldType.Decimal) { IsCost = true });
}
