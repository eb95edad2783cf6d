using Microsoft.Data.Sqlite;

namespace Mapping.LocalRuntime.Durable.Storage;

internal sealed class HubDatabase : IDisposable
{
    private readonly HubLock owned;
    private readonly string readConnectionString;

    private HubDatabase(HubLock owned, string path)
    {
        this.owned = owned;
        Path = path;
        readConnectionString = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = true }.ToString();
        Writer = new HubWriter(OpenForWriting(path));
    }

    public string Path { get; }

    public HubWriter Writer { get; }

    public static HubDatabase Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        var owned = HubLock.Take(full);
        try
        {
            return new HubDatabase(owned, full);
        }
        catch (SqliteException exception)
        {
            owned.Dispose();
            throw new HubFileException($"The task hub file '{full}' can't be opened: {exception.Message}", exception);
        }
        catch
        {
            owned.Dispose();
            throw;
        }
    }

    public SqliteConnection OpenForReading()
    {
        var connection = new SqliteConnection(readConnectionString);
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        Writer.Dispose();
        using (var pooled = new SqliteConnection(readConnectionString))
        {
            SqliteConnection.ClearPool(pooled);
        }

        owned.Dispose();
    }

    private static SqliteConnection OpenForWriting(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        connection.Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -32000;");
        HubSchema.Ensure(connection, path);
        return connection;
    }
}
