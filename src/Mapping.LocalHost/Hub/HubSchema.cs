namespace Mapping.LocalHost.Hub;

/// <summary>Instants are ticks (100 ns, UTC). A row of <c>history</c> holds all events of one turn; <c>step</c> is the number of events before it.</summary>
internal static class HubSchema
{
    private const long Version = 2;

    private const string Tables = """
        CREATE TABLE instances (
            id TEXT PRIMARY KEY, execution TEXT NOT NULL, name TEXT NOT NULL, version TEXT, status INTEGER NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL, ended INTEGER,
            scheduled INTEGER, parent TEXT, tags TEXT, input TEXT, output TEXT, custom_status TEXT, failure TEXT);
        CREATE INDEX instances_live ON instances (id) WHERE ended IS NULL;
        CREATE INDEX instances_ended ON instances (ended) WHERE ended IS NOT NULL;
        CREATE TABLE history (instance TEXT NOT NULL, step INTEGER NOT NULL, events TEXT NOT NULL, PRIMARY KEY (instance, step)) WITHOUT ROWID;
        CREATE TABLE inbox (row INTEGER PRIMARY KEY, instance TEXT NOT NULL, execution TEXT, message TEXT NOT NULL, due INTEGER, attempts INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX inbox_instance ON inbox (instance);
        CREATE TABLE activities (row INTEGER PRIMARY KEY, message TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0);
        """;

    public static void Ensure(HubConnection file, string path)
    {
        file.Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -16000;");
        var found = file.Read("PRAGMA user_version", row => row.GetInt64(0))[0];
        if (found is not 0 and not Version)
        {
            throw new HostException(
                $"The task hub file '{path}' has format {found}; this host reads and writes format {Version}. Let the version that wrote it end its runs, or move the file away: accepted orders are then scheduled again from their rows.");
        }

        if (found == 0)
            file.Run($"BEGIN; {Tables} PRAGMA user_version = {Version}; COMMIT;");
    }
}
