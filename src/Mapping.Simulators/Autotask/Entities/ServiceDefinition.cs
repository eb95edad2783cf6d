using static Mapping.Simulators.Autotask.Entities.FieldAccess;
using static Mapping.Simulators.Autotask.Entities.FieldType;

namespace Mapping.Simulators.Autotask.Entities;

internal static class ServiceDefinition
{
    public static EntityDefinition Value { get; } = new(
        "Services",
        "Service",
        FieldDefinition.Id,
        new("name", Text, Writable) { Length = 150, IsRequired = true },
        new("description", Text, Writable) { Length = 400 },
        new("invoiceDescription", Text, Writable) { Length = 1000 },
        new("unitPrice", FieldType.Decimal, Writable) { IsRequired = true },
        new("unitCost", FieldType.Decimal, Writable) { IsCost = true },
        new("periodType", Integer, CreateOnly) { IsRequired = true, IsPicklist = true, IsFlaggedReadOnly = true },
        new("billingCodeID", Integer, Writable) { IsRequired = true, References = "BillingCode" },
        new("isActive", FieldType.Boolean, Writable),
        new("vendorCompanyID", Integer, Writable) { References = "Company" },
        new("serviceLevelAgreementID", FieldType.Long, Writable),
        new("markupRate", FieldType.Decimal),
        new("sku", Text, Writable) { Length = 50 },
        new("externalID", Text, Writable) { Length = 50 },
        new("internalID", Text, Writable) { Length = 50 },
        new("catalogNumberPartNumber", Text, Writable) { Length = 50 },
        new("createDate", FieldType.DateTime),
        new("lastModifiedDate", FieldType.DateTime))
    {
        CanCreate = true,
        CanUpdate = true,
        IsWrittenAtRoot = true,
    };
}
