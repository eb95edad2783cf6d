namespace Mapping.LocalHost.Hub.Writes;

/// <summary>Removes instances that have ended, with all that is known of them.</summary>
internal sealed class PurgeWrite(IReadOnlyList<string> ids) : IHubWrite
{
    public int Purged { get; private set; }

    public void Apply(HubChanges file) =>
        Purged = ids.Count(id => file.Find(id) is { } found && !InstanceStates.IsLive(found.Status) && file.Delete(id));
}
