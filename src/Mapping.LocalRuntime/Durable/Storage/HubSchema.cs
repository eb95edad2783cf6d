using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Mapping.LocalRuntime.Durable.Storage;

/// <summary>Instants are ticks (100 ns, UTC). A row of <c>history</c> holds all events of one step.</summary>
internal static class HubSchema
{
    private const int Version = 1;

    private const string Tables = """
        CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE instances (
            seq INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            status INTEGER NOT NULL,
            created INTEGER NOT NULL,
            updated INTEGER NOT NULL,
            ended INTEGER,
            start_at INTEGER,
            steps INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            parent INTEGER,
            tags TEXT,
            custom_status TEXT,
            output TEXT,
            failure TEXT);
        CREATE INDEX instances_live ON instances (seq) WHERE ended IS NULL;
        CREATE INDEX instances_ended ON instances (ended) WHERE ended IS NOT NULL;
        CREATE INDEX instances_parent ON instances (parent) WHERE parent IS NOT NULL;
        CREATE TABLE history (seq INTEGER NOT NULL, step INTEGER NOT NULL, events BLOB NOT NULL, PRIMARY KEY (seq, step)) WITHOUT ROWID;
        CREATE TABLE inbox (id INTEGER PRIMARY KEY, seq INTEGER NOT NULL, event BLOB NOT NULL);
        CREATE TABLE timers (
            seq INTEGER NOT NULL,
            task INTEGER NOT NULL,
            created INTEGER NOT NULL,
            fire_at INTEGER NOT NULL,
            PRIMARY KEY (seq, task)) WITHOUT ROWID;
        CREATE TABLE activities (
            seq INTEGER NOT NULL,
            task INTEGER NOT NULL,
            name TEXT NOT NULL,
            input TEXT,
            trace TEXT,
            attempts INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (seq, task)) WITHOUT ROWID;
        """;

    public static void Ensure(SqliteConnection connection, string path)
    {
        var found = Convert.ToInt32(connection.Scalar("PRAGMA user_version"), CultureInfo.InvariantCulture);
        if (found == Version)
        {
            return;
        }

        if (found != 0)
        {
            throw new HubFileException(
                $"The task hub file '{path}' has format {found}, this version reads format {Version}. Move the file away or use the version that wrote it.");
        }

        using var transaction = connection.BeginTransaction();
        connection.Run(Tables + $"PRAGMA user_version = {Version};");
        transaction.Commit();
    }
}
