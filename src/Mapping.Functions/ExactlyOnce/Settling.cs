using Mapping.Functions.Activities;
using Mapping.Functions.Autotask;
using Mapping.Functions.Storage.Ledger;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.ExactlyOnce;

/// <summary>When a write that can't be seen counts as never applied: the settle time after its call ended, however it ended.</summary>
internal sealed class Settling(IOptions<MappingOptions> mapping, IOptions<AutotaskOptions> autotask, TimeProvider time)
{
    public bool IsOver(LedgerEntry entry) => !entry.MayBeAtAutotask() || time.GetUtcNow() >= CallEndedAt(entry) + mapping.Value.SettleTime;

    /// <summary>From the send on, even if nobody lives to see its end.</summary>
    public TimeSpan Longest => autotask.Value.LongestWrite + mapping.Value.SettleTime;

    /// <summary>Nobody saw the end of a call whose process died: it was under way for as long as a call can be.</summary>
    private DateTimeOffset? CallEndedAt(LedgerEntry entry) => entry.LostAt ?? entry.SentAt + autotask.Value.LongestWrite;
}
