using Mapping.Simulators.Autotask.Contracts;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Http;

namespace Mapping.Simulators.Autotask.Writes;

internal sealed class ContractWriter : IEntityWriter
{
    public long? Write(WriteRequest request)
    {
        var database = request.Database;
        var values = FieldWriter.Read(ContractDefinition.Value, request);
        foreach (var day in new[] { "startDate", "endDate" })
        {
            if (values.GetValueOrDefault(day) is DateTimeOffset instant)
                values[day] = DateOnly.FromDateTime(instant.UtcDateTime).AtMidnight();
        }

        References.Company(database, "companyID", values.GetValueOrDefault("companyID"));
        return request.Mode == WriteMode.Create ? Create(request, values) : Update(request, values);
    }

    private static long Create(WriteRequest request, Dictionary<string, object?> values)
    {
        var database = request.Database;
        var row = new EntityRow(ContractDefinition.Value);
        FieldWriter.Set(row, values);
        FieldWriter.SetUserDefinedFields(row, request.Body);
        CheckDates(row.Date("startDate")!.Value, row.Date("endDate")!.Value);
        if (new ContractRecord(database, row).IsRecurringService && row["contractPeriodType"] is null)
            throw AutotaskRefusal.Required("contractPeriodType");
        row["lastModifiedDateTime"] = database.Time.GetUtcNow();
        return database.Contracts.Add(row).Id;
    }

    private static long Update(WriteRequest request, Dictionary<string, object?> values)
    {
        var database = request.Database;
        var row = database.Contracts.Find(FieldWriter.RequiredId(request)) ?? throw AutotaskRefusal.NoMatch("update");
        var start = values.GetValueOrDefault("startDate") is DateTimeOffset newStart ? DateOnly.FromDateTime(newStart.UtcDateTime) : row.Date("startDate")!.Value;
        var end = values.GetValueOrDefault("endDate") is DateTimeOffset newEnd ? DateOnly.FromDateTime(newEnd.UtcDateTime) : row.Date("endDate")!.Value;
        CheckDates(start, end);
        var lines = new ContractRecord(database, row).Lines;
        if (start != row.Date("startDate") && lines.Count > 0)
            throw new AutotaskRefusal("Contract StartDate is read only because the contract has services.");
        if (end < row.Date("endDate"))
            End(database, row, end);
        FieldWriter.Set(row, values);
        FieldWriter.SetUserDefinedFields(row, request.Body);
        row["lastModifiedDateTime"] = database.Time.GetUtcNow();
        foreach (var line in lines)
            database.Units.Changed(line.Id);
        return row.Id;
    }

    /// <summary>Earlier than it would have: what comes after is gone.</summary>
    public static void End(AutotaskDatabase database, EntityRow contract, DateOnly end)
    {
        var lines = new ContractRecord(database, contract).Lines;
        if (lines.Any(line => database.Units.Timeline(line.Id).Posted.Exists(posted => posted.Span.End > end)))
            throw new AutotaskRefusal("The changes would delete or modify an already approved and posted period.");
        foreach (var line in lines)
        {
            database.Units.Timeline(line.Id).DropAfter(end);
            database.Adjustments.RemoveAll(adjustment => adjustment.ContractServiceId == line.Id && adjustment.EffectiveDate > end);
            database.Units.Changed(line.Id);
        }

        contract["endDate"] = end.AtMidnight();
    }

    public static void CheckDates(DateOnly start, DateOnly end)
    {
        if (end <= start)
            throw new AutotaskRefusal("Contract EndDate must be after StartDate.");
    }
}
