using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Http;
using Mapping.Simulators.Autotask.Switches;
using Mapping.Simulators.Autotask.Writes;

namespace Mapping.Simulators.Autotask.Contracts;

/// <summary>Checks an adjustment, applies it and remembers it.</summary>
internal static class AdjustmentDesk
{
    public const string DuplicatePeriodText = "Attempt to insert duplicate data into contract_service_period";

    public static AdjustmentRecord Adjust(AutotaskDatabase database, string userName, AdjustmentTarget target, Change change)
    {
        ContractChecks.MustBeRecurring(target.Contract);
        if (!target.Contract.Term.Contains(change.Date))
            throw new AutotaskRefusal(
                "ContractServiceAdjustment effectiveDate must be between the start date and end date of the Contract referenced by contractID.");
        if (target.Line is { } existing)
            Check(database, existing, change);
        else
            CheckNew(database, target, change);
        var line = target.Line ?? ContractServiceWriter.Add(database, target.Contract, target.Service);
        var record = new AdjustmentRecord(
            database.NextId(), database.Time.GetUtcNow(), userName, target.Contract.Id, target.Service.Id, line.Id, change.Date, change.Units, change.Price, change.Cost);
        Apply(database, target, line, change, record.Id);
        database.Adjustments.Add(record);
        ContractNotes.Add(database, target.Contract.Id, "Service adjusted", Sentence(target.Service, change));
        return record;
    }

    private static void CheckNew(AutotaskDatabase database, AdjustmentTarget target, Change change)
    {
        ContractChecks.MustHavePeriodOf(database, target.Contract, target.Service);
        CheckNegative(change.Units);
    }

    private static void Check(AutotaskDatabase database, EntityRow line, Change change)
    {
        var timeline = database.Units.Timeline(line.Id);
        var dates = database.Adjustments.Where(adjustment => adjustment.ContractServiceId == line.Id).Select(adjustment => adjustment.EffectiveDate).ToArray();
        var isDuplicate = database.Switches.DuplicatePeriod switch
        {
            DuplicatePeriod.Always => dates.Contains(change.Date),
            DuplicatePeriod.NewLineOnly => dates.Length > 0 && dates.All(date => date == change.Date),
            _ => false,
        };
        if (isDuplicate)
            throw new AutotaskRefusal(DuplicatePeriodText);
        if (database.Switches.PostedPeriodAdjustment == PostedPeriodAdjustment.Refused
            && timeline.Posted.Exists(posted => posted.Span.Start <= change.Date && change.Date <= posted.Span.End))
            throw new AutotaskRefusal("The changes would delete or modify an already approved and posted period.");
        CheckNegative(timeline.LowestAfter(change.Date, change.Units));
    }

    private static void CheckNegative(int units)
    {
        if (units < 0)
            throw new AutotaskRefusal("The adjustment would result in a negative number of units.");
    }

    private static void Apply(AutotaskDatabase database, AdjustmentTarget target, EntityRow line, Change change, long adjustmentId)
    {
        var timeline = database.Units.Timeline(line.Id);
        var term = target.Contract.Term;
        var rounding = database.Switches.ProrationRounding;
        var before = PostedDifference.Sums(timeline, term, rounding);
        timeline.Apply(change, line.Decimal("unitPrice") ?? 0m, line.Decimal("unitCost") ?? 0m, database.Switches.BackDatedPriceReach);
        foreach (var (posted, price, cost) in PostedDifference.Between(before, PostedDifference.Sums(timeline, term, rounding)))
        {
            var date = posted.Span.Start > change.Date ? posted.Span.Start : change.Date;
            database.PendingItems.Add(new PendingItem(adjustmentId, target.Contract.Id, line.Id, target.Service.Id, date, price, cost));
        }

        if (change.Price is not null)
            line["internalCurrencyAdjustedPrice"] = change.Price * database.Settings.InternalCurrencyFactor;
        database.Units.Changed(line.Id);
    }

    private static string Sentence(EntityRow service, Change change) =>
        FormattableString.Invariant($"{service.Text("name")}: units {change.Units:+0;-0;0}, price {change.Price}, cost {change.Cost} from {change.Date:yyyy-MM-dd}.");
}
