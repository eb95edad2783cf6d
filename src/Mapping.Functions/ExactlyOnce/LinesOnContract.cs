using System.Globalization;
using Mapping.Functions.Activities;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Ledger;

namespace Mapping.Functions.ExactlyOnce;

/// <summary>The contract's lines, told apart: ours, and those that came since the write was first sent.</summary>
internal sealed class LinesOnContract(MappingJob job, IReadOnlyList<ContractServiceLine> lines)
{
    public string Ids => string.Join(',', lines.Select(line => line.Id.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The lines that carry the subscription's marker.</summary>
    public IReadOnlyList<ContractServiceLine> Ours { get; } = [.. lines.Where(line => SubscriptionMarker.IsIn(line.Marker, job.Marker))];

    public bool Has(long id) => lines.Any(line => line.Id == id);

    public bool HasService => lines.Any(line => line.ServiceId == job.Sync.ServiceId);

    /// <summary>Lines of the service that nobody's marker names and that did not stand there before the write.</summary>
    public IReadOnlyList<ContractServiceLine> NewSince(LedgerEntry entry)
    {
        var before = (entry.StandingLines ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. lines.Where(line => line.ServiceId == job.Sync.ServiceId
                && !SubscriptionMarker.IsAny(line.Marker)
                && !before.Contains(line.Id.ToString(CultureInfo.InvariantCulture))),
        ];
    }
}
