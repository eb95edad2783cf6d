using Mapping.Functions.Activities;
using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Leases;
using Mapping.Functions.Storage.Ledger;

namespace Mapping.Functions.ExactlyOnce;

/// <summary>One adjustment of a line, under its lease.</summary>
internal sealed record UnitsWrite(
    MappingJob Job, AutotaskSession Session, LedgerEntry Entry, ContractLease Lease, Contract Contract, long ContractServiceId, UnitsTarget Target)
    : LedgerWrite(Job, Session, Entry, Lease)
{
    public ContractServiceAdjustment Adjustment(int change) => new(
        Contract.Id, Job.Sync.ServiceId, ContractServiceId, Target.EffectiveDate, change, Target.UnitPrice, Target.UnitCost);

    /// <summary>The adjustment came through and the line is not as ordered: a second one on the same day could not mend it.</summary>
    public WriteResult Differs(UnitsCheck check) => new(
        WriteState.Differs,
        ContractServiceId,
        "UnitsNotAsOrdered",
        $"Line {ContractServiceId} on contract {Contract.Id} is not as ordered. {check.Summary} Correct it in Autotask, then retry the order.");
}
