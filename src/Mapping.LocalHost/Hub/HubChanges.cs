namespace Mapping.LocalHost.Hub;

/// <summary>What a change of the hub is made of, within its transaction.</summary>
internal sealed class HubChanges(HubConnection file)
{
    // What Azure Storage has of an instance that has run and set none.
    private const string NoStatus = "null";

    public Head? Find(string id) => file.Read(
        "SELECT execution, status, scheduled FROM instances WHERE id = $1",
        row => new Head(row.GetString(0), (OrchestrationStatus)row.GetInt64(1), row.IsDBNull(2) ? null : new DateTime(row.GetInt64(2), DateTimeKind.Utc)),
        id).FirstOrDefault();

    /// <summary>A new instance; one of the same id is gone with all that it had.</summary>
    public void Insert(OrchestrationState state)
    {
        Clear(state.OrchestrationInstance.InstanceId);
        file.Run(
            "INSERT OR REPLACE INTO instances (id, execution, name, version, status, created, updated, scheduled, parent, tags, input) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            state.OrchestrationInstance.InstanceId, state.OrchestrationInstance.ExecutionId, state.Name, state.Version, (long)state.OrchestrationStatus, state.CreatedTime.Ticks,
            state.LastUpdatedTime.Ticks, state.ScheduledStartTime?.Ticks, HubJson.TextOrNull(state.ParentInstance), HubJson.TextOrNull(state.Tags), state.Input);
    }

    public void Update(OrchestrationState state) => file.Run(
        "UPDATE instances SET execution = $2, status = $3, updated = $4, ended = $5, output = $6, custom_status = $7, failure = $8, version = $9 WHERE id = $1",
        state.OrchestrationInstance.InstanceId, state.OrchestrationInstance.ExecutionId, (long)state.OrchestrationStatus, state.LastUpdatedTime.Ticks,
        InstanceStates.IsLive(state.OrchestrationStatus) ? null : state.CompletedTime.Ticks, state.Output, state.Status ?? NoStatus, HubJson.TextOrNull(state.FailureDetails), state.Version);

    /// <summary>It goes on as new: what it began with is another.</summary>
    public void Renew(OrchestrationState state) => file.Run(
        "UPDATE instances SET name = $2, created = $3, input = $4, tags = $5 WHERE id = $1",
        state.OrchestrationInstance.InstanceId, state.Name, state.CreatedTime.Ticks, state.Input, HubJson.TextOrNull(state.Tags));

    /// <summary>It was terminated before its time had come.</summary>
    public void EndUnbegun(string id, string? output, DateTime now)
    {
        file.Run("UPDATE instances SET status = $2, updated = $3, ended = $3, output = $4 WHERE id = $1", id, (long)OrchestrationStatus.Terminated, now.Ticks, output);
        DeleteLetters(id);
    }

    /// <summary>It was rewound: it lives again.</summary>
    public void Reopen(string id) => file.Run("UPDATE instances SET status = $2, ended = NULL WHERE id = $1", id, (long)OrchestrationStatus.Running);

    public bool Delete(string id)
    {
        Clear(id);
        return file.Run("DELETE FROM instances WHERE id = $1", id) > 0;
    }

    public void AddEvents(string id, int step, string events) => file.Run("INSERT OR REPLACE INTO history (instance, step, events) VALUES ($1, $2, $3)", id, (long)step, events);
    public void DeleteEvents(string id) => file.Run("DELETE FROM history WHERE instance = $1", id);

    public void Add(Letter letter, string message) => file.Run(
        "INSERT INTO inbox (row, instance, execution, message, due) VALUES ($1, $2, $3, $4, $5)", letter.Row, letter.Instance, letter.Execution, message, letter.Due?.Ticks);

    public void Delete(Letter letter) => file.Run("DELETE FROM inbox WHERE row = $1", letter.Row);
    public void DeleteLetters(string id) => file.Run("DELETE FROM inbox WHERE instance = $1", id);

    /// <summary>Letters to an execution that is over.</summary>
    public void DeleteStaleLetters(string id, string execution) => file.Run("DELETE FROM inbox WHERE instance = $1 AND execution <> $2", id, execution);
    public void Count(Letter letter) => file.Run("UPDATE inbox SET attempts = attempts + 1 WHERE row = $1", letter.Row);
    public void Add(ActivityWork work, string message) => file.Run("INSERT INTO activities (row, message) VALUES ($1, $2)", work.Row, message);
    public bool Delete(ActivityWork work) => file.Run("DELETE FROM activities WHERE row = $1", work.Row) > 0;
    public void Count(ActivityWork work) => file.Run("UPDATE activities SET attempts = attempts + 1 WHERE row = $1", work.Row);

    private void Clear(string id)
    {
        DeleteEvents(id);
        DeleteLetters(id);
    }

    /// <param name="Scheduled">Not to begin before; null: at once.</param>
    internal sealed record Head(string Execution, OrchestrationStatus Status, DateTime? Scheduled);
}
