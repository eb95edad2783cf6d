using Mapping.Simulators.Autotask.Contracts;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Http;
using Mapping.Simulators.Autotask.Writes;

namespace Mapping.Simulators.Autotask.Humans;

/// <summary>The Renew wizard: a new contract with the old one's lines and their units; the old one ends the day before and is inactive.</summary>
internal static class RenewalDesk
{
    private const string Person = "a person";

    public static RenewedContract Renew(AutotaskDatabase database, long contractId, Renewal renewal)
    {
        lock (database.Gate)
        {
            var row = database.Contracts.Find(contractId) ?? throw AutotaskRefusal.Reference("contractID", "Contract");
            var old = new ContractRecord(database, row);
            ContractChecks.MustBeRecurring(old);
            var term = old.Term;
            var start = renewal.StartDate ?? term.End.AddDays(1);
            var end = renewal.EndDate ?? start.AddDays(term.End.DayNumber - term.Start.DayNumber);
            ContractWriter.CheckDates(start, end);
            var renewed = new ContractRecord(database, Copy(database, row, renewal.Name ?? $"{row.Text("contractName")} (renewal)", start, end));
            var lines = old.Lines.ToDictionary(line => line.Id, line => CopyLine(database, line, renewed, start));
            if (start <= term.End)
                ContractWriter.End(database, row, start.AddDays(-1));
            row["status"] = database.Picklists.Value("Contracts", "status", "Inactive");
            return new RenewedContract(renewed.Id, lines);
        }
    }

    private static EntityRow Copy(AutotaskDatabase database, EntityRow old, string name, DateOnly start, DateOnly end)
    {
        var row = new EntityRow(ContractDefinition.Value);
        foreach (var field in ContractDefinition.Value.Fields.Where(field => field.Name != "id"))
            row[field.Name] = old[field.Name];
        row["contractName"] = name;
        row["startDate"] = start.AtMidnight();
        row["endDate"] = end.AtMidnight();
        row["status"] = database.Picklists.Value("Contracts", "status", "Active", "In Effect");
        row["lastModifiedDateTime"] = database.Time.GetUtcNow();
        return database.Contracts.Add(row);
    }

    private static long CopyLine(AutotaskDatabase database, EntityRow line, ContractRecord renewed, DateOnly start)
    {
        var service = database.Services.Find(line.Long("serviceID")!.Value)!;
        var copy = ContractServiceWriter.Add(database, renewed, service, new()
        {
            ["invoiceDescription"] = line["invoiceDescription"],
            ["internalDescription"] = line["internalDescription"],
        });
        if (database.Units.Timeline(line.Id).At(start.AddDays(-1)) is { } step)
            AdjustmentDesk.Adjust(database, Person, new AdjustmentTarget(renewed, service, copy), new Change(start, step.Units, step.Price, step.Cost));
        return copy.Id;
    }
}
