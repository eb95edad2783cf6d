using Mapping.Functions.Triggers.Access;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Mappings;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>Maps a subscription to a Contract Service that stands in Autotask already, by the rules that an order is held against. Autotask is not touched.</summary>
internal sealed class PutSubscriptionMappingTrigger(PortalEndpoint endpoint, SubscriptionLinkEndpoint mappings)
{
    [Function(nameof(PutSubscriptionMappingTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "connections/{id}/subscription-mappings/{subscriptionId}")] HttpRequest request,
        string id,
        string subscriptionId,
        FunctionContext context) =>
        endpoint.WriteAsync(request, Rights.WriteMappings, async caller => Guid.TryParseExact(subscriptionId, "D", out var subscription)
            ? await JsonBody.WithAsync(
                request,
                MappingBodies.MaxBytes,
                body => LinkBody.Read(subscription, body),
                wanted => mappings.PutAsync(caller, id, wanted, context.CancellationToken),
                context.CancellationToken)
            : ProblemAnswers.InvalidRequest("subscriptionId", "must be the subscription's GUID"));
}
