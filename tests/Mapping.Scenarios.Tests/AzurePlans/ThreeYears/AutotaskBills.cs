using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Inspection;

namespace Mapping.Scenarios.Tests.AzurePlans.ThreeYears;

/// <summary>What Autotask bills for a line in each month of its contract, in cents: the items that are posted, those that wait for it, and the rows that are not.</summary>
internal static class AutotaskBills
{
    public static IReadOnlyDictionary<DateOnly, (long Price, long Cost)> Of(AutotaskDatabase database, long lineId)
    {
        lock (database.Gate)
        {
            var posted = database.BillingItems.All
                .Where(item => item.Long("contractServiceID") == lineId)
                .Select(item => (Date: item.Date("itemDate")!.Value, Price: item.Decimal("extendedPrice")!.Value, Cost: item.Decimal("ourCost")!.Value));
            var waiting = database.PendingItems
                .Where(item => item.ContractServiceId == lineId)
                .Select(item => (item.Date, item.Price, item.Cost));
            var open = database.Units(lineId)
                .Where(row => row.PostedAt is null)
                .Select(row => (Date: row.StartDate, row.Price, row.Cost));
            return posted.Concat(waiting).Concat(open)
                .GroupBy(bill => new DateOnly(bill.Date.Year, bill.Date.Month, 1))
                .Select(month => KeyValuePair.Create(month.Key, (Cents.Of(month.Sum(bill => bill.Price)), Cents.Of(month.Sum(bill => bill.Cost)))))
                .Where(month => month.Value != (0, 0))
                .ToDictionary();
        }
    }
}
