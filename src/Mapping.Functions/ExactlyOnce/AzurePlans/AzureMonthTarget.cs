using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.ExactlyOnce.AzurePlans;

/// <summary>What a line shall show once a month's cost is written.</summary>
/// <param name="Usage">The month of the cost: it names the ledger's entries.</param>
/// <param name="Period">The period that bills it.</param>
/// <param name="Schedule">Every period's amounts, this one's included.</param>
/// <param name="IsDeferred">Autotask takes one adjustment a day only: nothing is put back to 0 in advance.</param>
internal sealed record AzureMonthTarget(
    Contract Contract, long ContractServiceId, Month Usage, Month Period, AmountSchedule Schedule, bool IsDeferred)
{
    /// <summary>Nothing new is billed: a month that should be as it was is put right. It is the reset of the month before.</summary>
    public bool IsRepair { get; init; }

    public (string Kind, Month Month) SetKey => IsRepair ? (AzureMonthWrite.ResetKind, Usage.Previous) : (AzureMonthWrite.SetKind, Usage);

    public (string Kind, Month Month) ResetKey => (AzureMonthWrite.ResetKind, Usage);

    /// <summary>The last period that has to be right.</summary>
    public Month Last => IsDeferred ? Period : Month.Of(Contract.EndDate);

    /// <summary>Later periods bill something too, so that what an adjustment does to them has to be looked at.</summary>
    public bool HasLater => LaterPeriods > 0;

    public int LaterPeriods => Schedule.Last is { } last && last > Period
        ? ((last.Year - Period.Year) * 12) + last.Number - Period.Number
        : 0;
}
