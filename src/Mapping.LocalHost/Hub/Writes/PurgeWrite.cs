namespace Mapping.LocalHost.Hub.Writes;

/// <summary>Removes instances that have ended, with all that is known of them.</summary>
internal sealed class PurgeWrite(IReadOnlyList<string> ids) : IHubWrite
{
    public int Purged { get; private set; }

    public void Apply(HubStatements file) =>
        Purged = ids.Count(id => file.Find(id) is { } found && !InstanceStatus.IsLive(found.Status) && file.Delete(id));

    public void Publish(Mailroom mail)
    {
    }
}
