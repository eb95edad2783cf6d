using static Mapping.Simulators.Autotask.Entities.FieldAccess;
using static Mapping.Simulators.Autotask.Entities.FieldType;

namespace Mapping.Simulators.Autotask.Entities;

internal static class ContractDefinition
{
    public static EntityDefinition Value { get; } = new(
        "Contracts",
        "Contract",
        FieldDefinition.Id,
        new("companyID", Integer, CreateOnly) { IsRequired = true, References = "Company" },
        new("contractName", Text, Writable) { Length = 100, IsRequired = true },
        new("contractType", Integer, CreateOnly) { IsRequired = true, IsPicklist = true },
        new("contractPeriodType", Integer, CreateOnly) { IsPicklist = true, IsFlaggedReadOnly = true },
        new("contractCategory", Integer, Writable) { IsPicklist = true },
        new("contractNumber", Text, Writable) { Length = 50 },
        new("startDate", FieldType.DateTime, Writable) { IsRequired = true },
        new("endDate", FieldType.DateTime, Writable) { IsRequired = true },
        new("status", Integer, Writable) { IsRequired = true, IsPicklist = true },
        new("timeReportingRequiresStartAndStopTimes", Integer, Writable) { IsRequired = true },
        new("description", Text, Writable) { Length = 2000 },
        new("contactName", Text, Writable) { Length = 250 },
        new("purchaseOrderNumber", Text, Writable) { Length = 50 },
        new("billToCompanyID", Integer, Writable) { References = "Company" },
        new("setupFee", FieldType.Decimal, Writable),
        new("isDefaultContract", FieldType.Boolean, Writable),
        new("isCompliant", FieldType.Boolean, Writable),
        new("lastModifiedDateTime", FieldType.DateTime))
    {
        CanCreate = true,
        CanUpdate = true,
        IsWrittenAtRoot = true,
        HasUserDefinedFields = true,
    };
}
