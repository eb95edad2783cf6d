using static Mapping.Simulators.Autotask.Entities.FieldAccess;
using static Mapping.Simulators.Autotask.Entities.FieldType;

namespace Mapping.Simulators.Autotask.Entities;

internal static class CompanyDefinition
{
    public static EntityDefinition Value { get; } = new(
        "Companies",
        "Company",
        FieldDefinition.Id,
        new("companyName", Text, Writable) { Length = 100, IsRequired = true },
        new("companyNumber", Text, Writable) { Length = 50 },
        new("companyType", Integer, Writable) { IsRequired = true, IsPicklist = true },
        new("isActive", FieldType.Boolean, Writable),
        new("ownerResourceID", Integer, Writable) { IsRequired = true },
        new("phone", Text, Writable) { Length = 25, IsRequired = true },
        new("parentCompanyID", Integer, Writable) { References = "Company" },
        new("currencyID", Integer, Writable),
        new("taxID", Text, Writable) { Length = 50 },
        new("webAddress", Text, Writable) { Length = 255 },
        new("createDate", FieldType.DateTime),
        new("lastActivityDate", FieldType.DateTime),
        new("lastTrackedModifiedDateTime", FieldType.DateTime))
    {
        CanCreate = true,
        CanUpdate = true,
        IsWrittenAtRoot = true,
        HasUserDefinedFields = true,
        SupportsWebhooks = true,
    };
}
