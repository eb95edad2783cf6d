using System.Text.Json.Nodes;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Documents;
using Mapping.Simulators.Autotask.Entities;

namespace Mapping.Simulators.Inspection;

/// <summary>Records made past the API, for tests that need their own.</summary>
internal static class DatabaseAdditions
{
    public static long AddCompany(this AutotaskDatabase database, NewCompany company) => Add(database, database.Companies, new JsonObject
    {
        ["companyName"] = company.Name,
        ["companyType"] = database.Picklists.Value("Companies", "companyType", company.Type),
        ["isActive"] = company.IsActive,
        ["ownerResourceID"] = 4,
        ["phone"] = "+31 10 555 0100",
    });

    public static long AddService(this AutotaskDatabase database, NewService service) => Add(database, database.Services, new JsonObject
    {
        ["name"] = service.Name,
        ["periodType"] = database.Picklists.Value("Services", "periodType", service.Period),
        ["unitPrice"] = service.UnitPrice,
        ["unitCost"] = service.UnitCost,
        ["isActive"] = service.IsActive,
        ["billingCodeID"] = database.BillingCodes.All.FirstOrDefault()?.Id,
    });

    public static long AddContract(this AutotaskDatabase database, NewContract contract) => Add(database, database.Contracts, new JsonObject
    {
        ["companyID"] = contract.CompanyId,
        ["contractName"] = contract.Name,
        ["contractType"] = database.Picklists.Value("Contracts", "contractType", contract.Type),
        ["contractPeriodType"] = database.Picklists.Value("Contracts", "contractPeriodType", contract.Period),
        ["startDate"] = contract.StartDate.ToString("O"),
        ["endDate"] = contract.EndDate.ToString("O"),
        ["status"] = contract.IsActive
            ? database.Picklists.Value("Contracts", "status", "Active", "In Effect")
            : database.Picklists.Value("Contracts", "status", "Inactive"),
        ["timeReportingRequiresStartAndStopTimes"] = 0,
    });

    private static long Add(AutotaskDatabase database, StoredTable table, JsonObject fields)
    {
        lock (database.Gate)
            return DatabaseLoader.Add(table, fields).Id;
    }
}
