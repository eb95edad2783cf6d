using Mapping.Functions.Autotask.Picklists;
using Mapping.Functions.Autotask.Wire;
using Mapping.Functions.Rules;
using Mapping.Functions.Texts;

namespace Mapping.Functions.Autotask;

/// <summary>Autotask's records in our words.</summary>
internal static class AutotaskRecords
{
    public static Company ToCompany(CompanyItem item, EntityPicklists picklists)
    {
        var types = picklists[nameof(item.CompanyType)];
        return new Company(
            item.Id,
            Name(item.CompanyName),
            item.IsActive ?? false,
            types.Means(item.CompanyType, "Customer"),
            Name(types.Label(item.CompanyType) ?? $"{item.CompanyType}"));
    }

    public static Service ToService(ServiceItem item, EntityPicklists picklists) => new(
        item.Id,
        Name(item.Name),
        item.IsActive ?? false,
        PeriodTypes.Of(picklists[nameof(item.PeriodType)], item.PeriodType),
        item.UnitPrice ?? throw Lacks("service", item.Id, nameof(item.UnitPrice)),
        item.UnitCost);

    public static Contract ToContract(ContractItem item, EntityPicklists picklists) => new(
        item.Id,
        Name(item.ContractName),
        item.CompanyID ?? throw Lacks("contract", item.Id, nameof(item.CompanyID)),
        picklists[nameof(item.ContractType)].Means(item.ContractType, "Recurring Service"),
        picklists[nameof(item.Status)].Means(item.Status, "Active", "In Effect"),
        PeriodTypes.Of(picklists[nameof(item.ContractPeriodType)], item.ContractPeriodType),
        item.StartDate ?? throw Lacks("contract", item.Id, nameof(item.StartDate)),
        item.EndDate ?? throw Lacks("contract", item.Id, nameof(item.EndDate)));

    public static ContractServiceLine ToLine(ContractServiceItem item) =>
        new(item.Id, item.ContractID, item.ServiceID, item.InternalDescription);

    public static UnitsRow ToUnitsRow(ContractServiceUnitsItem item, long contractServiceId) => new(
        item.Id,
        contractServiceId,
        item.StartDate ?? throw Lacks("units row", item.Id, nameof(item.StartDate)),
        item.EndDate ?? throw Lacks("units row", item.Id, nameof(item.EndDate)),
        item.Units is { } units && units == decimal.Truncate(units)
            ? checked((int)units)
            : throw Lacks("units row", item.Id, nameof(item.Units)),
        item.Price,
        item.Cost,
        item.ApproveAndPostDate is not null);

    /// <summary>What is not said counts as allowed: the call itself will tell.</summary>
    public static EntityAccess ToAccess(EntityInformation? info) => new(
        Has(info?.CanQuery, info?.UserAccessForQuery),
        Has(info?.CanCreate, info?.UserAccessForCreate),
        Has(info?.CanUpdate, info?.UserAccessForUpdate));

    private static string Name(string? name) => LongText.Cut(name?.Trim() ?? "", LongText.LongestName);

    private static bool Has(bool? can, string? access) =>
        can != false && access != "0" && !string.Equals(access, "None", StringComparison.OrdinalIgnoreCase);

    private static AutotaskException Lacks(string record, long id, string field) =>
        new(AutotaskFailure.Refused, $"Autotask's {record} {id} has no usable {field}.");
}
