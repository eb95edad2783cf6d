using Mapping.Functions.Connections;
using Mapping.Functions.Registries;
using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Connections;
using Mapping.Functions.Triggers.Orders;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;

namespace Mapping.Functions.Triggers.Mappings;

/// <summary>Links subscriptions to Contract Services that stand already, and compares mapped ones with what Autotask bills.</summary>
internal sealed class SubscriptionLinkEndpoint(
    InteractiveSessions sessions, SubscriptionRegistry registry, SubscriptionLinker linker, SubscriptionCheck check, SubscriptionMappingViews views)
{
    public Task<JsonAnswer> PutAsync(Caller caller, string connectionId, WantedLink wanted, CancellationToken cancellationToken) =>
        ResellerContext.Contradicts(caller, wanted.Customer)
            ? Task.FromResult(ProblemAnswers.InvalidRequest("customer.resellerId", "is not the reseller whose context this is"))
            : sessions.WithAsync(caller, connectionId, session => PutAsync(caller, session, wanted, cancellationToken), cancellationToken);

    /// <summary>The same page of the list, compared just now.</summary>
    public Task<JsonAnswer> CheckAsync(Caller caller, string connectionId, HttpRequest request, CancellationToken cancellationToken)
    {
        var (query, tokens) = (new QueryReader(request.Query), new PageTokens(request, caller));
        var (search, size, after) = (query.Text("search", 100), query.Number("pageSize", 1, SubscriptionCheck.MostAtOnce, 100), query.Position(tokens));
        return query.Errors.Count > 0 ? Task.FromResult(ProblemAnswers.InvalidRequest(query.Errors)) : sessions.WithAsync(
            caller,
            connectionId,
            async session =>
            {
                var (claims, next) = await registry.ListAsync(caller, session.Connection.Id, search, hideSynced: false, size, after, cancellationToken);
                await check.CheckAsync(session, claims, cancellationToken);
                return new JsonAnswer(
                    StatusCodes.Status200OK,
                    new ListView<SubscriptionMappingView>(await views.OfAsync(caller, session.Connection, claims, cancellationToken), tokens.Write(next)));
            },
            cancellationToken);
    }

    private async Task<JsonAnswer> PutAsync(Caller caller, AutotaskSession session, WantedLink wanted, CancellationToken cancellationToken)
    {
        var violations = await linker.LinkAsync(caller, session, wanted, cancellationToken);
        if (violations.Count > 0)
        {
            return ProblemAnswers.InUse("MappingRefused", "The mapping can't be made: see violations.", violations);
        }

        if (await registry.FindAsync(caller, session.Connection.Id, wanted.Subscription.Id, cancellationToken) is not { } claim)
        {
            return ProblemAnswers.NotFound("MappingNotFound", "mapping");
        }

        await check.CheckAsync(session, [claim], cancellationToken);
        return new JsonAnswer(StatusCodes.Status200OK, await views.OfAsync(caller, session.Connection, claim, cancellationToken));
    }
}
