using Mapping.Simulators.Autotask.Contracts;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Support;

/// <summary>What the promise means in Autotask's own records.</summary>
internal static class AutotaskAssert
{
    /// <summary>The order is mapped, and its subscription has exactly one line, with exactly the ordered units at their price from the effective date on.</summary>
    public static LineView HoldsExactly(StageTenant tenant, SampleMapping row, OrderReport order)
    {
        Assert.Equal(("Mapped", 100, null), (order.Status, order.Percent, order.Code));
        var database = tenant.Database(row.Connection);
        var marker = row.SubscriptionId.ToString();
        var line = Assert.Single(database.Lines(), line => line.InternalDescription?.Contains(marker, StringComparison.Ordinal) == true);
        Assert.Equal((row.ContractId, row.ServiceId, order.Result!.ContractServiceId), (line.ContractId, line.ServiceId, line.Id));
        if (row.UnitPrice is null)
            HoldsNoUnits(database, line, order);
        else
            HoldsUnits(database, row, line, order);
        return line;
    }

    public static void HoldsNothing(StageTenant tenant, SampleConnection connection)
    {
        var database = tenant.Database(connection);
        Assert.Empty(database.Lines());
        Assert.DoesNotContain(database.Log.After(0), call => call.Wrote);
    }

    private static void HoldsUnits(AutotaskDatabase database, SampleMapping row, LineView line, OrderReport order)
    {
        var adjustment = Assert.Single(Adjustments(database, line));
        Assert.Equal((row.Quantity, row.UnitPrice, row.UnitCost), (adjustment.UnitChange, adjustment.UnitPrice, adjustment.UnitCost));
        Assert.Equal((order.Result!.EffectiveDate, row.Quantity), (adjustment.EffectiveDate, order.Result.Units));
        var billed = line.Units.Where(units => units.EndDate >= adjustment.EffectiveDate && units.Units != 0).ToList();
        Assert.Equal(adjustment.EffectiveDate, billed[0].StartDate);
        Assert.All(billed, units => Assert.Equal(row.Quantity, units.Units));
        Assert.Equal((row.Quantity * row.UnitPrice, row.Quantity * row.UnitCost), (billed[^1].Price, billed[^1].Cost));
    }

    private static void HoldsNoUnits(AutotaskDatabase database, LineView line, OrderReport order)
    {
        Assert.Empty(Adjustments(database, line));
        Assert.All(line.Units, units => Assert.Equal((0, 0m, 0m), (units.Units, units.Price, units.Cost)));
        Assert.Equal(0, order.Result!.Units);
    }

    private static IReadOnlyList<AdjustmentRecord> Adjustments(AutotaskDatabase database, LineView line)
    {
        lock (database.Gate)
            return [.. database.Adjustments.Where(adjustment => adjustment.ContractServiceId == line.Id)];
    }
}
