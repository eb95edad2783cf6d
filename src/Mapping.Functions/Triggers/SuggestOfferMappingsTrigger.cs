using Mapping.Functions.Registries;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Connections;
using Mapping.Functions.Triggers.Mappings;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>Services whose names match those of offers. Maps nothing.</summary>
internal sealed class SuggestOfferMappingsTrigger(PortalEndpoint endpoint, InteractiveSessions sessions, MappingSuggestions suggestions)
{
    [Function(nameof(SuggestOfferMappingsTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "connections/{id}/offer-mappings/suggestions")] HttpRequest request,
        string id,
        FunctionContext context) =>
        endpoint.ReadAsync(request, async caller =>
        {
            if (await BodyReader.ReadAsync(request, MappingBodies.MaxBytes, context.CancellationToken) is not { } body)
            {
                return ProblemAnswers.TooLarge(MappingBodies.MaxBytes);
            }

            var (subjects, errors) = MappingBodies.Offers(body);
            return subjects is null
                ? ProblemAnswers.InvalidRequest(errors)
                : await sessions.WithAsync(
                    caller,
                    id,
                    async session => new JsonAnswer(
                        StatusCodes.Status200OK,
                        new ListView<Suggestion>(await suggestions.OfOffersAsync(session, subjects, context.CancellationToken), ContinuationToken: null)),
                    context.CancellationToken);
        });
}
