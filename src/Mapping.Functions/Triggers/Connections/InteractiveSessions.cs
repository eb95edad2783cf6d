using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.Answers;

namespace Mapping.Functions.Triggers.Connections;

/// <summary>Asks Autotask while a person waits, through a connection of the caller's context.</summary>
internal sealed class InteractiveSessions(AutotaskSessions sessions)
{
    private const int LongestId = 64;

    public Task<JsonAnswer> WithAsync(
        Caller caller, string connectionId, Func<AutotaskSession, Task<JsonAnswer>> answer, CancellationToken cancellationToken) =>
        WithAnyAsync(
            caller,
            connectionId,
            session => session is null ? Task.FromResult(ProblemAnswers.NotFound("ConnectionNotFound", "connection")) : answer(session),
            cancellationToken);

    /// <summary>The session is null when the context has no such connection.</summary>
    public async Task<JsonAnswer> WithAnyAsync(
        Caller caller, string connectionId, Func<AutotaskSession?, Task<JsonAnswer>> answer, CancellationToken cancellationToken)
    {
        AutotaskSession? session = null;
        try
        {
            session = connectionId.Length > LongestId ? null : await sessions.OpenAsync(caller.Tenant, caller.Context, connectionId, cancellationToken);
            return await answer(session is null ? null : session with { Autotask = session.Autotask with { IsInteractive = true } });
        }
        catch (AutotaskException failure)
        {
            return failure.Failure == AutotaskFailure.Unauthorized && session is not null
                ? await RefusedAsync(session, failure, cancellationToken)
                : AutotaskAnswers.Of(failure);
        }
    }

    /// <summary>Closes the connection, as a run does: the next call would bring the API user's lock nearer.</summary>
    private async Task<JsonAnswer> RefusedAsync(AutotaskSession session, AutotaskException refusal, CancellationToken cancellationToken)
    {
        try
        {
            return await sessions.RefusedAsync(session.Connection, session.Autotask, cancellationToken)
                ? ProblemAnswers.Unavailable("AutotaskUnavailable", "Autotask moved the database to another zone, or the credentials were set anew. Send the same request again.")
                : AutotaskAnswers.Of(refusal);
        }
        catch (AutotaskException unreachable)
        {
            return AutotaskAnswers.Of(unreachable);
        }
    }
}
