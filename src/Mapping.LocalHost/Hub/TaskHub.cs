namespace Mapping.LocalHost.Hub;

/// <summary>A task hub in one SQLite file that this process owns. Queues live in memory; all that counts is on disk before it counts.</summary>
internal sealed class TaskHub : IDisposable
{
    private readonly IDisposable _owned;

    private TaskHub(IDisposable owned, string path, TimeProvider time)
    {
        _owned = owned;
        var file = new HubConnection(path);
        HubSchema.Ensure(file, path);
        Reader = new HubReader(new HubConnection(path));
        Numbers = new HubNumbers(Reader.LastNumber());
        Time = time;
        Mail = new Mailroom(time);
        Recover();
        Writer = new HubWriter(file, Mail);
    }

    public HubReader Reader { get; }
    public HubWriter Writer { get; }
    public HubNumbers Numbers { get; }
    public Mailroom Mail { get; }
    public TimeProvider Time { get; }
    public DateTime Now => Time.GetUtcNow().UtcDateTime;

    public static TaskHub Open(string path, TimeProvider time)
    {
        var owned = HubLock.Take(path);
        try
        {
            return new TaskHub(owned, path, time);
        }
        catch (SqliteException exception)
        {
            owned.Dispose();
            throw new HostException($"The task hub file '{path}' can't be opened: {exception.Message}", exception);
        }
        catch
        {
            owned.Dispose();
            throw;
        }
    }

    /// <summary>Removes those of the instances that have ended, with all that is known of them.</summary>
    /// <returns>How many.</returns>
    public async Task<int> PurgeAsync(IReadOnlyList<string> ids)
    {
        var purged = 0;
        await Writer.WriteAsync(file => purged = ids.Count(id => file.Find(id) is { } found && !InstanceStates.IsLive(found.Status) && file.Delete(id)));
        return purged;
    }

    public void Dispose()
    {
        Mail.Dispose();
        Writer.Dispose();
        Reader.Dispose();
        _owned.Dispose();
    }

    private void Recover()
    {
        foreach (var (id, execution, status) in Reader.Live())
            Mail.Begin(id, execution, hasBegun: status != OrchestrationStatus.Pending);
        Reader.Letters().ForEach(Mail.Deliver);
        Reader.Activities().ForEach(Mail.Deliver);
    }
}
