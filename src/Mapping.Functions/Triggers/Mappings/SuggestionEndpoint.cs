using Mapping.Functions.Connections;
using Mapping.Functions.Registries;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Connections;
using Mapping.Functions.Triggers.RequestReading;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Mapping.Functions.Triggers.Mappings;

/// <summary>What the routes of suggestions have in common.</summary>
internal sealed class SuggestionEndpoint(PortalEndpoint endpoint, InteractiveSessions sessions)
{
    public Task<IActionResult> ReadAsync(
        HttpRequest request,
        string connectionId,
        Func<ReadOnlyMemory<byte>, (IReadOnlyList<NamedSubject>? Subjects, IReadOnlyList<FieldError> Errors)> read,
        Func<AutotaskSession, IReadOnlyList<NamedSubject>, CancellationToken, Task<IReadOnlyList<Suggestion>>> suggest,
        CancellationToken cancellationToken) => endpoint.ReadAsync(request, caller => JsonBody.WithAsync(
            request,
            MappingBodies.MaxBytes,
            read,
            subjects => sessions.WithAsync(
                caller,
                connectionId,
                async session => new JsonAnswer(
                    StatusCodes.Status200OK,
                    new ListView<Suggestion>(await suggest(session, subjects, cancellationToken), ContinuationToken: null)),
                cancellationToken),
            cancellationToken));
}
