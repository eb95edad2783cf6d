using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Entities;

namespace Mapping.Simulators.Autotask.Contracts;

/// <summary>A contract's row with names for what the engine needs.</summary>
internal sealed class ContractRecord(AutotaskDatabase database, EntityRow row)
{
    public long Id => row.Id;

    public bool IsRecurringService =>
        string.Equals(database.Picklists.Label("Contracts", "contractType", row.Long("contractType")), "Recurring Service", StringComparison.OrdinalIgnoreCase);

    public string? PeriodLabel => database.Picklists.Label("Contracts", "contractPeriodType", row.Long("contractPeriodType"));

    public ContractTerm Term => new(row.Date("startDate")!.Value, row.Date("endDate")!.Value, PeriodLengths.Months(PeriodLabel ?? "Monthly"));

    public IReadOnlyList<EntityRow> Lines => [.. database.Lines.All.Where(line => line.Long("contractID") == row.Id)];

    public IReadOnlyList<EntityRow> LinesOf(long serviceId) => [.. Lines.Where(line => line.Long("serviceID") == serviceId)];
}
