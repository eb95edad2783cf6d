namespace Mapping.LocalHost.Hub.Writes;

/// <summary>An activity has ended. Its result counts once.</summary>
internal sealed class ActivityResultWrite(ActivityWork work, TaskMessage result, HubNumbers numbers, DateTime now) : IHubWrite
{
    private readonly MessageWrite _result = new([result], numbers, now);
    private bool _isFirst;

    public void Apply(HubChanges file)
    {
        _isFirst = file.Delete(work);
        if (_isFirst)
            _result.Apply(file);
    }

    public void Publish(Mailroom mail)
    {
        if (_isFirst)
            _result.Publish(mail);
    }
}
