using System.Globalization;
using Mapping.Functions.Activities;
using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.Leases;
using Mapping.Functions.Storage.Ledger;

namespace Mapping.Functions.ExactlyOnce.AzurePlans;

/// <summary>The two writes of one month under one lease: the amounts on the first of its period, and 0 on the first of the next.</summary>
internal sealed record AzureMonthWrite(AzureMonthTarget Target, LedgerWrite Set, LedgerWrite Reset)
{
    public const string SetKind = "AzureSet";
    public const string ResetKind = "AzureReset";

    /// <summary>A write that never shows is sent again, but not for ever; putting later periods right takes one send for each.</summary>
    private const int MostSends = 3;

    public bool IsUntouched => Set.Entry.Sends == 0 && Reset.Entry.Sends == 0;

    public static LedgerKey KeyOf(MappingJob job, long contractServiceId, (string Kind, Month Month) write) => new(
        job.Caller.Tenant,
        job.Sync.ConnectionId,
        job.Subscription.Id,
        string.Create(CultureInfo.InvariantCulture, $"{write.Kind}:{contractServiceId}"),
        write.Month.ToString());

    public static string FingerprintOf(AzureMonthTarget target, Month period) => string.Create(
        CultureInfo.InvariantCulture,
        $"line {target.ContractServiceId} from {period.FirstDay:yyyy-MM-dd}: price {target.Schedule.Of(period).Price:0.####} cost {target.Schedule.Of(period).Cost:0.####}");

    public static AzureMonthWrite Of(
        MappingJob job, AutotaskSession session, ContractLease lease, AzureMonthTarget target, LedgerEntry set, LedgerEntry reset) =>
        new(target, new LedgerWrite(job, session, set, lease), new LedgerWrite(job, session, reset, lease));

    public bool HasSentEnough(LedgerWrite step) =>
        step.Entry.Attempt == step.Job.Attempt && step.Entry.Sends >= MostSends + (step == Reset ? Target.LaterPeriods : 0);

    /// <summary>The write that an adjustment belongs to: whatever comes after the period is its reset.</summary>
    public LedgerWrite Of(LineAdjustment adjustment) => adjustment.Period == Target.Period ? Set : Reset;

    public ContractServiceAdjustment Wire(LineAdjustment adjustment) => new(
        Target.Contract.Id,
        Set.Job.Sync.ServiceId,
        Target.ContractServiceId,
        adjustment.Date,
        adjustment.UnitChange,
        adjustment.Amount.Price,
        adjustment.Amount.Cost);
}
