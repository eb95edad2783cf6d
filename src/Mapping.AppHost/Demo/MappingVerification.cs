using System.Globalization;

namespace Mapping.AppHost.Demo;

/// <summary>Compares what was found with what was ordered. Nothing is taken on trust from the app's own answer.</summary>
internal static class MappingVerification
{
    public static IReadOnlyList<Finding> Verify(ExpectedMapping expected, MappingEvidence found)
    {
        var effective = found.Order.Result?.EffectiveDate.ToDateTime(TimeOnly.MinValue) ?? DateTime.MaxValue;
        var inForce = found.Rows.Where(row => row.EndDate >= effective).ToList();
        var fullMonths = inForce.Where(row => row.IsFullMonth).ToList();
        return
        [
            new("the order is Mapped", found.Order.Status == "Mapped", found.Order.Status),
            new("exactly one Contract Service stands on the contract for this service", found.Lines.Count == 1, Text(found.Lines.Count)),
            new("it is the one that the order names",
                found.Lines.Any(line => line.Id == found.Order.Result?.ContractServiceId), Text(found.Order.Result?.ContractServiceId)),
            new($"its contract is {expected.ContractId}", found.Lines.All(line => line.ContractId == expected.ContractId), Text(found.Lines is [var line, ..] ? line.ContractId : null)),
            new($"it is priced at {Text(expected.UnitPrice)} and costs {Text(expected.UnitCost)} a unit",
                found.Lines.All(line => line.UnitPrice == expected.UnitPrice && line.UnitCost == expected.UnitCost),
                string.Join(", ", found.Lines.Select(line => $"{Text(line.UnitPrice)} and {Text(line.UnitCost)}"))),
            new($"every period from {effective:yyyy-MM-dd} on holds {expected.Units} units",
                inForce.Count > 0 && inForce.All(row => row.Units == expected.Units), string.Join(", ", inForce.Select(row => Text(row.Units)).Distinct())),
            new("no period before holds any", found.Rows.Except(inForce).All(row => row.Units == 0), "units before the effective date"),
            new($"a full month costs the customer {Text(expected.PeriodPrice)} ({expected.Units} × {Text(expected.UnitPrice)})",
                fullMonths.Count > 0 && fullMonths.All(row => row.Price == expected.PeriodPrice), Text(fullMonths is [var first, ..] ? first.Price : null)),
            new($"a full month costs us {Text(expected.PeriodCost)} ({expected.Units} × {Text(expected.UnitCost)})",
                fullMonths.Count > 0 && fullMonths.All(row => row.Cost == expected.PeriodCost), Text(fullMonths is [var month, ..] ? month.Cost : null)),
            new($"the audit log holds the {expected.AuditOperations.Count} operations, each once and Succeeded",
                found.Audit.Select(entry => (entry.Operation, entry.Status)).Order()
                    .SequenceEqual(expected.AuditOperations.Select(operation => (operation, "Succeeded")).Order()),
                string.Join(", ", found.Audit.Select(entry => $"{entry.Operation} {entry.Status}"))),
        ];
    }

    private static string Text(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture) ?? "nothing";
}
