using DurableTask.Core;
using DurableTask.Core.History;
using DurableTask.Core.Query;
using Microsoft.Data.Sqlite;

namespace Mapping.LocalHost.Hub;

/// <summary>Reads what is on disk, beside the writer. All instants in the answers are UTC.</summary>
internal sealed class HubReader : IDisposable
{
    private const string Columns = "id, execution, name, version, status, created, updated, ended, scheduled, parent, tags, input, output, custom_status, failure";
    private const string NoPayloads = "id, execution, name, version, status, created, updated, ended, scheduled, parent, tags, NULL, NULL, NULL, failure";

    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection;
    private readonly Statement _state, _history;

    public HubReader(SqliteConnection connection)
    {
        _connection = connection;
        _state = new Statement(connection, $"SELECT {Columns} FROM instances WHERE id = $1");
        _history = new Statement(connection, "SELECT events FROM history WHERE instance = $1 ORDER BY step");
    }

    public OrchestrationState? State(string id)
    {
        lock (_lock)
            return _state.Read(ReadState, id).FirstOrDefault();
    }

    public List<HistoryEvent> History(string id)
    {
        List<string> steps;
        lock (_lock)
            steps = _history.Read(row => row.GetString(0), id);
        return [.. steps.SelectMany(HubJson.Value<List<HistoryEvent>>)];
    }

    /// <summary>A page by id; a token that is null again means that it was the last.</summary>
    public (List<OrchestrationState> States, string? Token) Query(OrchestrationQuery query)
    {
        List<string> conditions = ["id > $1"];
        if (query.RuntimeStatus is { Count: > 0 } statuses)
            conditions.Add($"status IN ({string.Join(',', statuses.Select(status => (int)status))})");
        if (query.CreatedTimeFrom is { } from)
            conditions.Add($"created >= {from.ToUniversalTime().Ticks}");
        if (query.CreatedTimeTo is { } to)
            conditions.Add($"created <= {to.ToUniversalTime().Ticks}");
        if (query.ExcludeEntities)
            conditions.Add("substr(id, 1, 1) <> '@'");
        conditions.Add("substr(id, 1, length($2)) = $2");
        var limit = query.PageSize > 0 ? query.PageSize : int.MaxValue;
        var columns = query.FetchInputsAndOutputs ? Columns : NoPayloads;
        var states = Read(
            $"SELECT {columns} FROM instances WHERE {string.Join(" AND ", conditions)} ORDER BY id LIMIT {limit}", ReadState, query.ContinuationToken ?? "", query.InstanceIdPrefix ?? "");
        return (states, states.Count < limit ? null : states[^1].OrchestrationInstance.InstanceId);
    }

    public List<string> EndedBefore(DateTime instant, int limit) =>
        Read("SELECT id FROM instances WHERE ended < $1 ORDER BY ended LIMIT $2", row => row.GetString(0), instant.Ticks, (long)limit);

    public List<(string Id, string Execution, OrchestrationStatus Status)> Live() =>
        Read("SELECT id, execution, status FROM instances WHERE ended IS NULL", row => (row.GetString(0), row.GetString(1), (OrchestrationStatus)row.GetInt64(2)));

    public List<Letter> Letters() =>
        Read("SELECT row, message, due, attempts FROM inbox ORDER BY row", row => new Letter(row.GetInt64(0), HubJson.Value<TaskMessage>(row.GetString(1)), InstantOrNull(row, 2), row.GetInt32(3)));

    public List<ActivityWork> Activities() =>
        Read("SELECT row, message, attempts FROM activities ORDER BY row", row => new ActivityWork(row.GetInt64(0), HubJson.Value<TaskMessage>(row.GetString(1)), row.GetInt32(2)));

    public long LastNumber() =>
        Read("SELECT max(coalesce((SELECT max(row) FROM inbox), 0), coalesce((SELECT max(row) FROM activities), 0))", row => row.GetInt64(0))[0];

    public void Dispose()
    {
        _state.Dispose();
        _history.Dispose();
        _connection.Dispose();
    }

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        lock (_lock)
        {
            using var statement = new Statement(_connection, sql);
            return statement.Read(row, values);
        }
    }

    private static OrchestrationState ReadState(SqliteDataReader row)
    {
        var instance = new OrchestrationInstance { InstanceId = row.GetString(0), ExecutionId = row.GetString(1) };
        return new OrchestrationState
        {
            OrchestrationInstance = instance,
            Name = row.GetString(2),
            Version = TextOrNull(row, 3),
            OrchestrationStatus = (OrchestrationStatus)row.GetInt64(4),
            CreatedTime = Instant(row, 5),
            LastUpdatedTime = Instant(row, 6),
            CompletedTime = InstantOrNull(row, 7) ?? DateTime.MaxValue.ToUniversalTime(),
            ScheduledStartTime = InstantOrNull(row, 8),
            ParentInstance = ValueOrNull<ParentInstance>(row, 9),
            Tags = ValueOrNull<Dictionary<string, string>>(row, 10),
            Input = TextOrNull(row, 11),
            Output = TextOrNull(row, 12),
            Status = TextOrNull(row, 13),
            FailureDetails = ValueOrNull<FailureDetails>(row, 14),
        };
    }

    private static DateTime Instant(SqliteDataReader row, int column) => new(row.GetInt64(column), DateTimeKind.Utc);

    private static DateTime? InstantOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Instant(row, column);

    private static string? TextOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static T? ValueOrNull<T>(SqliteDataReader row, int column)
        where T : class => TextOrNull(row, column) is { } text ? HubJson.Value<T>(text) : null;
}
