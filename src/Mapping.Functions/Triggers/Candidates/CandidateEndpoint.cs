using Mapping.Functions.Candidates;
using Mapping.Functions.Connections;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Connections;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Mapping.Functions.Triggers.Candidates;

/// <summary>What the routes of candidates have in common.</summary>
internal sealed class CandidateEndpoint(PortalEndpoint endpoint, InteractiveSessions sessions, TimeProvider time)
{
    /// <param name="required">The query parameter that must be there.</param>
    public Task<IActionResult> ReadAsync<T>(
        HttpRequest request,
        string connectionId,
        string? required,
        Func<AutotaskSession, CandidateRequest, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken)
        where T : class => endpoint.ReadAsync(request, async caller =>
        {
            var query = new QueryReader(request.Query);
            var wanted = CandidateQuery.Read(query, time);
            if (required is not null)
            {
                query.Require(required);
            }

            return query.Errors.Count > 0
                ? ProblemAnswers.InvalidRequest(query.Errors)
                : await sessions.WithAsync(
                    caller,
                    connectionId,
                    async session => new JsonAnswer(StatusCodes.Status200OK, await read(session, wanted, cancellationToken)),
                    cancellationToken);
        });
}
