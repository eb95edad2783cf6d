using DurableTask.Core;
using Mapping.LocalHost.Settings;
using Microsoft.Data.Sqlite;

namespace Mapping.LocalHost.Hub;

/// <summary>A task hub in one SQLite file that this process owns. Queues live in memory; all that counts is on disk before it counts.</summary>
internal sealed class TaskHub : IDisposable
{
    private readonly HubLock _owned;

    private TaskHub(HubLock owned, string path, TimeProvider time)
    {
        _owned = owned;
        var connection = Open(path);
        using (var settings = connection.CreateCommand())
        {
            settings.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -16000;";
            settings.ExecuteNonQuery();
        }

        HubSchema.Ensure(connection, path);
        Reader = new HubReader(Open(path));
        Numbers = new HubNumbers(Reader.LastNumber());
        Time = time;
        Mail = new Mailroom(time);
        Recover();
        Writer = new HubWriter(connection, Mail);
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
        OwnerFile.Create(path);
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

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
