using Mapping.Simulators.Autotask.Contracts;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Http;
using Mapping.Simulators.Autotask.Switches;

namespace Mapping.Simulators.Autotask.Writes;

/// <summary>Create only: the answer carries no id, and nothing reads an adjustment back.</summary>
internal sealed class AdjustmentWriter : IEntityWriter
{
    public long? Write(WriteRequest request)
    {
        var database = request.Database;
        var body = request.ParentId is { } parent ? request.Body.With("contractID", parent) : request.Body;
        var values = FieldWriter.Read(ContractServiceAdjustmentDefinition.Value, request with { Body = body });
        var change = ReadChange(values);
        var target = AdjustmentTarget.Find(database, values);
        var adjustment = AdjustmentDesk.Adjust(database, request.User.UserName, target, change);
        return database.Switches.AdjustmentItemId == AdjustmentItemId.Number ? adjustment.Id : null;
    }

    private static Change ReadChange(Dictionary<string, object?> values)
    {
        var units = values.GetValueOrDefault("unitChange") as long?;
        var price = values.GetValueOrDefault("adjustedUnitPrice") as decimal?;
        var cost = values.GetValueOrDefault("adjustedUnitCost") as decimal?;
        if (units is null && price is null && cost is null)
            throw new AutotaskRefusal(
                "ContractServiceAdjustment must have a value for at least one of the following: UnitChange, AdjustedUnitPrice, or AdjustedUnitCost.");
        var date = DateOnly.FromDateTime(((DateTimeOffset)values["effectiveDate"]!).UtcDateTime);
        return new Change(date, (int)(units ?? 0), price, cost);
    }
}
