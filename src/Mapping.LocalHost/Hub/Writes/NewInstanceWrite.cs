namespace Mapping.LocalHost.Hub.Writes;

/// <summary>A client's start, unless an instance of that id is in one of the states that forbid it.</summary>
internal sealed class NewInstanceWrite(TaskMessage message, OrchestrationStatus[]? forbidding, HubNumbers numbers, DateTime now) : IHubWrite
{
    private readonly MessageWrite _start = new([message], numbers, now);

    /// <summary>The state that forbade it.</summary>
    public OrchestrationStatus? Refused { get; private set; }

    public void Apply(HubChanges file)
    {
        Refused = file.Find(message.OrchestrationInstance.InstanceId) is { } found && forbidding?.Contains(found.Status) == true ? found.Status : null;
        if (Refused is null)
            _start.Apply(file);
    }

    public void Publish(Mailroom mail)
    {
        if (Refused is null)
            _start.Publish(mail);
    }
}
