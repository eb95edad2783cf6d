using DurableTask.Core.Query;

namespace Mapping.LocalHost.Hub;

/// <summary>Reads what is on disk, beside the writer. All instants in the answers are UTC.</summary>
internal sealed class HubReader(HubConnection file) : IDisposable
{
    private const string Head = "SELECT id, execution, name, version, status, created, updated, ended, scheduled, parent, tags, failure";
    private const string Payloads = ", input, output, custom_status";
    private readonly Lock _lock = new();

    public OrchestrationState? State(string id) => Read($"{Head}{Payloads} FROM instances WHERE id = $1", ReadState, id).FirstOrDefault();

    public List<HistoryEvent> History(string id) =>
        [.. Read("SELECT events FROM history WHERE instance = $1 ORDER BY step", row => row.GetString(0), id).SelectMany(HubJson.Value<List<HistoryEvent>>)];

    /// <summary>A page by id; a token that is null again means that it was the last.</summary>
    public (List<OrchestrationState> States, string? Token) Query(OrchestrationQuery query)
    {
        var statuses = query.RuntimeStatus is { Count: > 0 } some ? $" AND status IN ({string.Join(',', some.Select(status => (int)status))})" : "";
        var entities = query.ExcludeEntities ? " AND substr(id, 1, 1) <> '@'" : "";
        var limit = query.PageSize > 0 ? query.PageSize : int.MaxValue;
        var states = Read(
            $"{Head}{(query.FetchInputsAndOutputs ? Payloads : "")} FROM instances WHERE id > $1 AND substr(id, 1, length($2)) = $2 AND created >= $3 AND created <= $4{statuses}{entities} ORDER BY id LIMIT $5",
            ReadState,
            query.ContinuationToken ?? "", query.InstanceIdPrefix ?? "", query.CreatedTimeFrom?.ToUniversalTime().Ticks ?? 0, query.CreatedTimeTo?.ToUniversalTime().Ticks ?? long.MaxValue, (long)limit);
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

    public void Dispose() => file.Dispose();

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        lock (_lock)
            return file.Read(sql, row, values);
    }

    private static OrchestrationState ReadState(SqliteDataReader row)
    {
        var state = new OrchestrationState
        {
            OrchestrationInstance = new OrchestrationInstance { InstanceId = row.GetString(0), ExecutionId = row.GetString(1) },
            Name = row.GetString(2),
            Version = TextOrNull(row, 3),
            OrchestrationStatus = (OrchestrationStatus)row.GetInt64(4),
            CreatedTime = Instant(row, 5),
            LastUpdatedTime = Instant(row, 6),
            CompletedTime = InstantOrNull(row, 7) ?? InstanceStates.Never,
            ScheduledStartTime = InstantOrNull(row, 8),
            ParentInstance = ValueOrNull<ParentInstance>(row, 9),
            Tags = ValueOrNull<Dictionary<string, string>>(row, 10),
            FailureDetails = ValueOrNull<FailureDetails>(row, 11),
        };
        if (row.FieldCount > 12)
            (state.Input, state.Output, state.Status) = (TextOrNull(row, 12), TextOrNull(row, 13), TextOrNull(row, 14));
        return state;
    }

    private static DateTime Instant(SqliteDataReader row, int column) => new(row.GetInt64(column), DateTimeKind.Utc);
    private static DateTime? InstantOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Instant(row, column);
    private static string? TextOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static T? ValueOrNull<T>(SqliteDataReader row, int column)
        where T : class => TextOrNull(row, column) is { } text ? HubJson.Value<T>(text) : null;
}
