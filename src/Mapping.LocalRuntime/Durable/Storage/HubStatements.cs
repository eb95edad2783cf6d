using Microsoft.Data.Sqlite;

namespace Mapping.LocalRuntime.Durable.Storage;

/// <summary>Every write that the hub knows. Used by the writer's thread, inside its transaction.</summary>
internal sealed class HubStatements(SqliteConnection connection) : IDisposable
{
    public Statement Begin { get; } = new(connection, "BEGIN IMMEDIATE");

    public Statement Commit { get; } = new(connection, "COMMIT");

    public Statement Rollback { get; } = new(connection, "ROLLBACK");

    public Statement FindInstance { get; } = new(connection, "SELECT seq FROM instances WHERE id = ?");

    public Statement InsertInstance { get; } = new(
        connection,
        "INSERT INTO instances (seq, id, name, status, created, updated, start_at, steps, parent, tags) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)");

    public Statement UpdateInstance { get; } = new(
        connection,
        "UPDATE instances SET status = ?, updated = ?, ended = ?, steps = ?, custom_status = ?, output = ?, failure = ?, attempts = 0 WHERE seq = ?");

    public Statement CountAttempt { get; } = new(connection, "UPDATE instances SET attempts = attempts + 1 WHERE seq = ?");

    public Statement DeleteInstance { get; } = new(connection, "DELETE FROM instances WHERE seq = ?");

    public Statement InsertHistory { get; } = new(connection, "INSERT INTO history (seq, step, events) VALUES (?, ?, ?)");

    public Statement DeleteHistory { get; } = new(connection, "DELETE FROM history WHERE seq = ?");

    public Statement InsertMessage { get; } = new(connection, "INSERT INTO inbox (id, seq, event) VALUES (?, ?, ?)");

    public Statement DeleteMessage { get; } = new(connection, "DELETE FROM inbox WHERE id = ?");

    public Statement InsertTimer { get; } = new(connection, "INSERT INTO timers (seq, task, created, fire_at) VALUES (?, ?, ?, ?)");

    public Statement DeleteTimer { get; } = new(connection, "DELETE FROM timers WHERE seq = ? AND task = ?");

    public Statement DeleteTimers { get; } = new(connection, "DELETE FROM timers WHERE seq = ?");

    public Statement InsertActivity { get; } = new(
        connection, "INSERT INTO activities (seq, task, name, input, trace) VALUES (?, ?, ?, ?, ?)");

    public Statement CountActivityAttempt { get; } = new(
        connection, "UPDATE activities SET attempts = attempts + 1 WHERE seq = ? AND task = ?");

    public Statement DeleteActivity { get; } = new(connection, "DELETE FROM activities WHERE seq = ? AND task = ?");

    public Statement DeleteActivities { get; } = new(connection, "DELETE FROM activities WHERE seq = ?");

    public Statement RaiseMeta { get; } = new(
        connection, "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = max(value, excluded.value)");

    public void Dispose()
    {
        foreach (var statement in new[]
        {
            Begin, Commit, Rollback, FindInstance, InsertInstance, UpdateInstance, CountAttempt, DeleteInstance, InsertHistory, DeleteHistory,
            InsertMessage, DeleteMessage, InsertTimer, DeleteTimer, DeleteTimers, InsertActivity, CountActivityAttempt, DeleteActivity,
            DeleteActivities, RaiseMeta,
        })
        {
            statement.Dispose();
        }
    }
}
