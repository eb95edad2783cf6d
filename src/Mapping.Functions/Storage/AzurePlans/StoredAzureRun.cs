using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>A run that was asked for: it stands here before it is scheduled, and as one that shall be under way until it has ended.</summary>
internal sealed record StoredAzureRun(string Id, Caller Caller, Month Month, string? ConnectionId, bool IsDryRun)
{
    /// <summary>When it was last seen, or begun.</summary>
    public DateTimeOffset SeenAt { get; init; }

    /// <summary>How often it was started again after it had died.</summary>
    public int Restarts { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
}
