namespace Mapping.LocalHost.Hub;

/// <summary>A task hub in one SQLite file that this process owns. Queues live in memory; all that counts is on disk before it counts.</summary>
internal sealed class TaskHub : IDisposable
{
    private readonly HubLock _owned;

    private TaskHub(HubLock owned, string path, TimeProvider time)
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
