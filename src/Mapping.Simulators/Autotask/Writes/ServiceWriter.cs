using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Http;

namespace Mapping.Simulators.Autotask.Writes;

internal sealed class ServiceWriter : IEntityWriter
{
    public long? Write(WriteRequest request)
    {
        var database = request.Database;
        var values = FieldWriter.Read(ServiceDefinition.Value, request);
        var row = request.Mode == WriteMode.Create
            ? null
            : database.Services.Find(FieldWriter.RequiredId(request)) ?? throw AutotaskRefusal.NoMatch("update");
        References.Company(database, "vendorCompanyID", values.GetValueOrDefault("vendorCompanyID"));
        CheckBillingCode(database, row, values.GetValueOrDefault("billingCodeID"));
        CheckName(database, row, values.GetValueOrDefault("name") as string);
        if (!request.User.SeesCosts)
            values.Remove("unitCost");
        row ??= database.Services.Add(new EntityRow(ServiceDefinition.Value) { ["createDate"] = database.Time.GetUtcNow() });
        FieldWriter.Set(row, values);
        row["isActive"] ??= true;
        row["lastModifiedDate"] = database.Time.GetUtcNow();
        return row.Id;
    }

    private static void CheckName(AutotaskDatabase database, EntityRow? row, string? name)
    {
        if (name is null || !database.Services.All.Any(other => other != row && IsSameName(other.Text("name"), name)))
            return;
        throw new AutotaskRefusal(
            "Violation of UNIQUE KEY constraint 'IX_service'. Cannot insert duplicate key in object 'dbo.Service'. "
            + $"The duplicate key value is ({name}). Error updating database for new entity records.");
    }

    private static bool IsSameName(string? one, string other) => string.Equals(one?.TrimEnd(), other.TrimEnd(), StringComparison.OrdinalIgnoreCase);

    private static void CheckBillingCode(AutotaskDatabase database, EntityRow? row, object? id)
    {
        if (id is not long value || row?.Long("billingCodeID") == value)
            return;
        var code = database.BillingCodes.Find(value);
        var use = database.Picklists.Label("BillingCodes", "useType", code?.Long("useType"));
        if (code?.Boolean("isActive") != true || !string.Equals(use, "Recurring Contract Service", StringComparison.OrdinalIgnoreCase))
            throw new AutotaskRefusal("BillingCode does not exist or is invalid");
    }
}
