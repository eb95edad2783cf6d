using DurableTask.Core;
using Microsoft.Data.Sqlite;

namespace Mapping.LocalHost.Hub;

/// <summary>What a change of the hub is made of.</summary>
internal sealed class HubStatements : IDisposable
{
    // What Azure Storage has of an instance that has run and set none.
    private const string NoStatus = "null";

    private readonly List<Statement> _all = [];
    private readonly SqliteConnection _connection;
    private readonly Statement _find, _insert, _update, _renew, _addEvents, _deleteEvents, _addLetter, _deleteLetter, _deleteLetters, _deleteStaleLetters, _countLetter;
    private readonly Statement _addActivity, _deleteActivity, _countActivity, _delete, _reopen, _endUnbegun;

    public HubStatements(SqliteConnection connection)
    {
        _connection = connection;
        Begin = Prepare("BEGIN IMMEDIATE");
        Commit = Prepare("COMMIT");
        Rollback = Prepare("ROLLBACK");
        _find = Prepare("SELECT execution, status, scheduled FROM instances WHERE id = $1");
        _insert = Prepare("INSERT OR REPLACE INTO instances (id, execution, name, version, status, created, updated, scheduled, parent, tags, input) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)");
        _update = Prepare("UPDATE instances SET execution = $2, status = $3, updated = $4, ended = $5, output = $6, custom_status = $7, failure = $8, version = $9 WHERE id = $1");
        _renew = Prepare("UPDATE instances SET name = $2, created = $3, input = $4, tags = $5 WHERE id = $1");
        _reopen = Prepare("UPDATE instances SET status = $2, ended = NULL WHERE id = $1");
        _endUnbegun = Prepare("UPDATE instances SET status = $2, updated = $3, ended = $3, output = $4 WHERE id = $1");
        _delete = Prepare("DELETE FROM instances WHERE id = $1");
        _addEvents = Prepare("INSERT OR REPLACE INTO history (instance, step, events) VALUES ($1, $2, $3)");
        _deleteEvents = Prepare("DELETE FROM history WHERE instance = $1");
        _addLetter = Prepare("INSERT INTO inbox (row, instance, execution, message, due) VALUES ($1, $2, $3, $4, $5)");
        _deleteLetter = Prepare("DELETE FROM inbox WHERE row = $1");
        _deleteLetters = Prepare("DELETE FROM inbox WHERE instance = $1");
        _deleteStaleLetters = Prepare("DELETE FROM inbox WHERE instance = $1 AND execution <> $2");
        _countLetter = Prepare("UPDATE inbox SET attempts = attempts + 1 WHERE row = $1");
        _addActivity = Prepare("INSERT INTO activities (row, message) VALUES ($1, $2)");
        _deleteActivity = Prepare("DELETE FROM activities WHERE row = $1");
        _countActivity = Prepare("UPDATE activities SET attempts = attempts + 1 WHERE row = $1");
    }

    public Statement Begin { get; }

    public Statement Commit { get; }

    public Statement Rollback { get; }

    public InstanceHead? Find(string id) => _find.Read(
        row => new InstanceHead(row.GetString(0), (OrchestrationStatus)row.GetInt64(1), row.IsDBNull(2) ? null : new DateTime(row.GetInt64(2), DateTimeKind.Utc)), id).FirstOrDefault();

    /// <summary>A new instance; one of the same id is gone with all that it had.</summary>
    public void Insert(OrchestrationState state)
    {
        var id = state.OrchestrationInstance.InstanceId;
        Clear(id);
        _insert.Run(
            id, state.OrchestrationInstance.ExecutionId, state.Name, state.Version, (long)state.OrchestrationStatus, state.CreatedTime.Ticks, state.LastUpdatedTime.Ticks,
            state.ScheduledStartTime?.Ticks, HubJson.TextOrNull(state.ParentInstance), HubJson.TextOrNull(state.Tags), state.Input);
    }

    public void Update(OrchestrationState state) => _update.Run(
        state.OrchestrationInstance.InstanceId, state.OrchestrationInstance.ExecutionId, (long)state.OrchestrationStatus, state.LastUpdatedTime.Ticks,
        InstanceStatus.IsLive(state.OrchestrationStatus) ? null : state.CompletedTime.Ticks, state.Output, state.Status ?? NoStatus, HubJson.TextOrNull(state.FailureDetails), state.Version);

    /// <summary>It goes on as new: what it began with is another.</summary>
    public void Renew(OrchestrationState state) =>
        _renew.Run(state.OrchestrationInstance.InstanceId, state.Name, state.CreatedTime.Ticks, state.Input, HubJson.TextOrNull(state.Tags));

    /// <summary>It was terminated before its time had come.</summary>
    public void EndUnbegun(string id, string? output, DateTime now)
    {
        _endUnbegun.Run(id, (long)OrchestrationStatus.Terminated, now.Ticks, output);
        DeleteLetters(id);
    }

    /// <summary>It was rewound: it lives again.</summary>
    public void Reopen(string id) => _reopen.Run(id, (long)OrchestrationStatus.Running);

    public bool Delete(string id)
    {
        Clear(id);
        return _delete.Run(id) > 0;
    }

    public void AddEvents(string id, int step, string events) => _addEvents.Run(id, (long)step, events);

    public void DeleteEvents(string id) => _deleteEvents.Run(id);

    public void Add(Letter letter, string message) => _addLetter.Run(letter.Row, letter.Instance, letter.Execution, message, letter.Due?.Ticks);

    public void Delete(Letter letter) => _deleteLetter.Run(letter.Row);

    public void DeleteLetters(string id) => _deleteLetters.Run(id);

    /// <summary>Letters to an execution that is over.</summary>
    public void DeleteStaleLetters(string id, string execution) => _deleteStaleLetters.Run(id, execution);

    public void Count(Letter letter) => _countLetter.Run(letter.Row);

    public void Add(ActivityWork work, string message) => _addActivity.Run(work.Row, message);

    public bool Delete(ActivityWork work) => _deleteActivity.Run(work.Row) > 0;

    public void Count(ActivityWork work) => _countActivity.Run(work.Row);

    public void Dispose() => _all.ForEach(statement => statement.Dispose());

    private void Clear(string id)
    {
        DeleteEvents(id);
        DeleteLetters(id);
    }

    private Statement Prepare(string sql)
    {
        var statement = new Statement(_connection, sql);
        _all.Add(statement);
        return statement;
    }
}
