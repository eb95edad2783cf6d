using Mapping.LocalRuntime.Durable.History;
using Microsoft.Data.Sqlite;

namespace Mapping.LocalRuntime.Durable.Storage;

/// <summary>Reads what is committed, on pooled connections beside the writer.</summary>
internal sealed class HubReader(HubDatabase database)
{
    private const string FirstStep = "SELECT events FROM history WHERE seq = instances.seq AND step = 0";

    public InstanceRecord? FindInstance(string id, bool withInput) =>
        Read(SelectInstances(withInput) + " WHERE id = $id", InstanceRows.Read, ("$id", id)).SingleOrDefault();

    public List<InstanceRecord> ListLive() => Read(SelectInstances(withInput: false) + " WHERE ended IS NULL", InstanceRows.Read);

    public List<InstanceRecord> List(InstanceFilter filter)
    {
        var (where, parameters) = InstanceFilterSql.Build(filter);
        return Read($"{SelectInstances(filter.WithInput)} {where} ORDER BY id LIMIT {filter.Limit}", InstanceRows.Read, parameters);
    }

    /// <summary>The instances below the given one, at any depth.</summary>
    public List<long> ListDescendants(long seq) => Read(
        """
        WITH RECURSIVE below (seq) AS (
            SELECT seq FROM instances WHERE parent = $seq
            UNION ALL SELECT instances.seq FROM instances JOIN below ON instances.parent = below.seq)
        SELECT seq FROM below
        """,
        row => row.GetInt64(0),
        ("$seq", seq));

    public List<HistoryEvent> ReadHistory(long seq) =>
        [.. Read("SELECT events FROM history WHERE seq = $seq ORDER BY step", row => HistoryCodec.DecodeChunk(row.Blob(0)), ("$seq", seq))
            .SelectMany(step => step)];

    public ExecutionStarted? FindStart(long seq) => Read(
        "SELECT events FROM history WHERE seq = $seq AND step = 0", row => HistoryCodec.DecodeStart(row.Blob(0)), ("$seq", seq)).SingleOrDefault();

    public List<PendingMessage> ListMessages() => Read(
        "SELECT id, seq, event FROM inbox ORDER BY id",
        row => new PendingMessage(row.GetInt64(0), row.GetInt64(1), HistoryCodec.DecodeMessage(row.Blob(2))));

    public List<PendingTimer> ListTimers() => Read(
        "SELECT seq, task, created, fire_at FROM timers",
        row => new PendingTimer(row.GetInt64(0), row.GetInt32(1), row.Instant(2), row.Instant(3)));

    public List<PendingActivity> ListActivities() => Read(
        "SELECT seq, task, name, input, trace, attempts FROM activities ORDER BY seq, task",
        row => new PendingActivity(
            row.GetInt64(0), row.GetInt32(1), row.GetString(2), row.TextOrNull(3), row.TextOrNull(4), row.GetInt32(5)));

    /// <summary>The highest instance number ever given.</summary>
    public long HighestSeq() => Read(
        "SELECT max((SELECT coalesce(max(seq), 0) FROM instances), (SELECT coalesce(max(value), 0) FROM meta WHERE key = $key))",
        row => row.GetInt64(0),
        ("$key", HubMeta.HighestPurged)).Single();

    private static string SelectInstances(bool withInput) =>
        $"""
        SELECT seq, id, name, status, created, updated, ended, start_at, steps, attempts, parent, tags, custom_status, output, failure,
            {(withInput ? $"({FirstStep})" : "NULL")} FROM instances
        """;

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> map, params IEnumerable<(string Name, object Value)> parameters)
    {
        using var connection = database.OpenForReading();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        using var rows = command.ExecuteReader();
        List<T> result = [];
        while (rows.Read())
        {
            result.Add(map(rows));
        }

        return result;
    }
}
