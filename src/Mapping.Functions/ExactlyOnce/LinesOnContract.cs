using System.Globalization;
using Mapping.Functions.Activities;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Ledger;

namespace Mapping.Functions.ExactlyOnce;

/// <summary>The contract's lines, told apart: ours, and those that came since the write was first sent.</summary>
internal sealed class LinesOnContract(MappingJob job, IReadOnlyList<ContractServiceLine> lines)
{
    /// <summary>What begins so stands for every line up to that id: Autotask counts upwards.</summary>
    private const string UpTo = "..";

    /// <summary>As many as one property of the ledger's row holds, with room to spare.</summary>
    private const int MostIds = 1_500;

    /// <summary>The lines of the service by id: of very many the newest, and up to which id all others are.</summary>
    public string Ids
    {
        get
        {
            long[] ids = [.. lines.Where(line => line.ServiceId == job.Sync.ServiceId).Select(line => line.Id).Order()];
            var older = ids.Length - MostIds;
            var named = ids.Skip(Math.Max(older, 0)).Select(id => id.ToString(CultureInfo.InvariantCulture));
            return string.Join(',', older > 0 ? named.Prepend(string.Create(CultureInfo.InvariantCulture, $"{UpTo}{ids[older - 1]}")) : named);
        }
    }

    /// <summary>The lines that carry the subscription's marker.</summary>
    public IReadOnlyList<ContractServiceLine> Ours { get; } = [.. lines.Where(line => SubscriptionMarker.IsIn(line.Marker, job.Marker))];

    public bool Has(long id) => lines.Any(line => line.Id == id);

    public bool HasService => lines.Any(line => line.ServiceId == job.Sync.ServiceId);

    /// <summary>Lines of the service that nobody's marker names and that did not stand there before the write.</summary>
    public IReadOnlyList<ContractServiceLine> NewSince(LedgerEntry entry)
    {
        var before = (entry.StandingLines ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var upTo = before is [var first, ..] && first.StartsWith(UpTo, StringComparison.Ordinal)
            ? long.Parse(first.AsSpan(UpTo.Length), CultureInfo.InvariantCulture)
            : long.MinValue;
        return
        [
            .. lines.Where(line => line.ServiceId == job.Sync.ServiceId
                && !SubscriptionMarker.IsAny(line.Marker)
                && line.Id > upTo
                && !before.Contains(line.Id.ToString(CultureInfo.InvariantCulture))),
        ];
    }
}
