namespace Mapping.LocalHost.Hub;

/// <summary>A change of the hub.</summary>
internal interface IHubWrite
{
    /// <summary>Within the transaction: what the file says now decides, not what was known when the change was asked for.</summary>
    void Apply(HubChanges file);

    /// <summary>The change is on disk. Called in the order of the commits, before the one who asked goes on.</summary>
    void Publish(Mailroom mail);
}
