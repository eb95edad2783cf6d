using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Entities;

namespace Mapping.Simulators.Inspection;

/// <summary>What a database holds, typed, without a call that it would count.</summary>
internal static class DatabaseReader
{
    public static IReadOnlyList<LineView> Lines(this AutotaskDatabase database, long? contractId = null)
    {
        lock (database.Gate)
        {
            return [.. database.Lines.All
                .Where(line => contractId is null || line.Long("contractID") == contractId)
                .Select(line => Line(database, line))];
        }
    }

    public static IReadOnlyList<UnitsView> Units(this AutotaskDatabase database, long lineId)
    {
        lock (database.Gate)
            return Rows(database, lineId);
    }

    private static LineView Line(AutotaskDatabase database, EntityRow line) => new(
        line.Id,
        line.Long("contractID")!.Value,
        line.Long("serviceID")!.Value,
        database.Services.Find(line.Long("serviceID")!.Value)?.Text("name"),
        line.Text("internalDescription"),
        line.Decimal("unitPrice"),
        line.Decimal("unitCost"),
        Rows(database, line.Id));

    private static UnitsView[] Rows(AutotaskDatabase database, long lineId) =>
        [.. database.Units.OfLine(lineId).Select(Units).OrderBy(row => row.StartDate)];

    private static UnitsView Units(EntityRow row) => new(
        row.Id,
        row.Long("contractServiceID")!.Value,
        row.Date("startDate")!.Value,
        row.Date("endDate")!.Value,
        row.Long("units")!.Value,
        row.Decimal("price")!.Value,
        row.Decimal("cost")!.Value,
        row["approveAndPostDate"] as DateTimeOffset?);
}
