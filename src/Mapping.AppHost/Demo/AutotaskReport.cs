using System.Globalization;
using Mapping.AppHost.Output;

namespace Mapping.AppHost.Demo;

/// <summary>The Contract Service and its units rows as Autotask's API answers them.</summary>
internal sealed class AutotaskReport(Screen screen)
{
    private const int ShownRows = 4;
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public void Show(IReadOnlyList<ContractServiceItem> lines, IReadOnlyList<UnitsItem> rows)
    {
        var services = Tables.New("Contract Service", "contractID", "serviceID", "unitPrice", "unitCost", "internalDescription");
        foreach (var line in lines)
        {
            services.Add(
                $"{line.Id}", $"{line.ContractId}", $"{line.ServiceId}", Money(line.UnitPrice), Money(line.UnitCost), line.InternalDescription);
        }

        screen.Show(services);
        var units = Tables.New("startDate", "endDate", "units", "price", "cost", "= per unit");
        foreach (var row in rows.Take(ShownRows))
            units.Add(Day(row.StartDate), Day(row.EndDate), row.Units.ToString(Culture), Money(row.Price), Money(row.Cost), PerUnit(row));
        screen.Show(units);
        if (rows.Count > ShownRows)
            screen.Note($"… and {rows.Count - ShownRows} more rows until {Day(rows[^1].EndDate)}");
    }

    private static string PerUnit(UnitsItem row) =>
        row.IsFullMonth && row.Units > 0 ? $"price {Money(row.Price / row.Units)}, cost {Money(row.Cost / row.Units)}" : "(pro-rated: part of a month)";

    private static string Money(decimal? amount) => amount?.ToString("0.00##", Culture) ?? "";

    private static string Day(DateTime date) => date.ToString("yyyy-MM-dd", Culture);
}
