using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Triggers.Answers;

namespace Mapping.Functions.Triggers.Connections;

/// <summary>Finds the connection that a route names; another context's answers as an absent one.</summary>
internal sealed class ConnectionLookup(ConnectionStore connections)
{
    private const int LongestId = 64;

    public async Task<JsonAnswer> WithAsync(
        Caller caller, string id, Func<Connection, Task<JsonAnswer>> answer, CancellationToken cancellationToken)
    {
        var connection = id.Length <= LongestId ? await connections.FindAsync(caller.Tenant, caller.Context, id, cancellationToken) : null;
        return connection is null ? ProblemAnswers.NotFound("ConnectionNotFound", "connection") : await answer(connection);
    }
}
