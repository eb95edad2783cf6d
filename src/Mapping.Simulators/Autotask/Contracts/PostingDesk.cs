using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Entities;

namespace Mapping.Simulators.Autotask.Contracts;

/// <summary>What a billing admin does in the web page: approve and post. The real API can't.</summary>
internal static class PostingDesk
{
    /// <summary>Posts the contract's rows that start on or before the day, and the waiting adjustment items.</summary>
    /// <returns>The number of billing items made.</returns>
    public static int PostThrough(AutotaskDatabase database, ContractRecord contract, DateOnly through)
    {
        var made = 0;
        foreach (var line in contract.Lines)
        {
            var timeline = database.Units.Timeline(line.Id);
            var rows = UnitsProjection.Rows(timeline, contract.Term, database.Switches.ProrationRounding).Where(row => row.Start <= through).ToArray();
            foreach (var row in rows.Where(row => !timeline.Posted.Exists(posted => posted.Span.Start == row.Start)))
            {
                timeline.Posted.Add(new PostedPeriod(row, database.Time.GetUtcNow()));
                AddItem(database, line, row.Start, row.Units, row.Price, row.Cost, period: UnitsId(database, line, row.Start), adjustment: null);
                made++;
            }

            database.Units.Changed(line.Id);
        }

        foreach (var item in database.PendingItems.Where(item => item.ContractId == contract.Id).ToArray())
        {
            AddItem(database, database.Lines.Find(item.ContractServiceId)!, item.Date, 1, item.Price, item.Cost, period: null, item.AdjustmentId);
            database.PendingItems.Remove(item);
            made++;
        }

        return made;
    }

    private static long? UnitsId(AutotaskDatabase database, EntityRow line, DateOnly start) =>
        database.Units.OfLine(line.Id).FirstOrDefault(row => row.Date("startDate") == start)?.Id;

    private static void AddItem(AutotaskDatabase database, EntityRow line, DateOnly date, int quantity, decimal price, decimal cost, long? period, long? adjustment) =>
        database.BillingItems.Add(new EntityRow(BillingItemDefinition.Value)
        {
            ["contractID"] = line["contractID"],
            ["contractServiceID"] = line.Id,
            ["contractServicePeriodID"] = period,
            ["contractServiceAdjustmentID"] = adjustment,
            ["serviceID"] = line["serviceID"],
            ["itemDate"] = date.AtMidnight(),
            ["postedDate"] = DateOnly.FromDateTime(database.Time.GetUtcNow().UtcDateTime).AtMidnight(),
            ["postedOnTime"] = database.Time.GetUtcNow(),
            ["quantity"] = (decimal)quantity,
            ["rate"] = quantity == 0 ? 0m : price / quantity,
            ["extendedPrice"] = price,
            ["totalAmount"] = price,
            ["ourCost"] = cost,
        });
}
