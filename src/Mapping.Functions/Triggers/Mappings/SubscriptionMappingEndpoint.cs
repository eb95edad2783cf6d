using Mapping.Functions.Registries;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Connections;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;

namespace Mapping.Functions.Triggers.Mappings;

/// <summary>The routes of subscription mappings that leave Autotask alone.</summary>
internal sealed class SubscriptionMappingEndpoint(ConnectionLookup lookup, SubscriptionRegistry registry, SubscriptionMappingViews views, OrderStore orders)
{
    private static readonly string[] Columns =
    [
        "subscriptionId", "subscription", "status", "customerId", "customer", "offer", "offerVariant", "quantity", "companyId", "serviceId", "contractId",
        "contractServiceId", "effectiveDate", "orderId", "checkedAt", "difference", "company", "service", "contract", "contractEndDate", "termEndDate", "warning",
    ];

    public Task<JsonAnswer> ListAsync(Caller caller, string connectionId, HttpRequest request, CancellationToken cancellationToken)
    {
        var (query, tokens) = (new QueryReader(request.Query), new PageTokens(request, caller));
        var (search, size, after) = (query.Text("search", 100), query.Number("pageSize", 1, 1000, 100), query.Position(tokens));
        var hideSynced = query.Flag("hideSynced");
        return query.Errors.Count > 0 ? Task.FromResult(ProblemAnswers.InvalidRequest(query.Errors)) : lookup.WithAsync(
            caller,
            connectionId,
            async connection =>
            {
                var (claims, next) = await registry.ListAsync(caller, connection.Id, search, hideSynced, size, after, cancellationToken);
                var page = await views.OfAsync(caller, connection, claims, cancellationToken);
                return new JsonAnswer(StatusCodes.Status200OK, new ListView<SubscriptionMappingView>(page, tokens.Write(next)));
            },
            cancellationToken);
    }

    public Task<JsonAnswer> ExportAsync(Caller caller, string connectionId, CancellationToken cancellationToken) => lookup.WithAsync(
        caller,
        connectionId,
        connection => Task.FromResult<JsonAnswer>(new CsvAnswer(
            "subscription-mappings.csv",
            Columns,
            registry.AllAsync(caller, connection.Id, cancellationToken).Select((claim, token) => views.OfAsync(caller, connection, claim, token)).Select(Cells))),
        cancellationToken);

    public Task<JsonAnswer> DeleteAsync(Caller caller, string connectionId, string subscriptionId, HttpRequest request, CancellationToken cancellationToken)
    {
        var query = new QueryReader(request.Query);
        var isConfirmed = query.Flag("confirm");
        return query.Errors.Count > 0 ? Task.FromResult(ProblemAnswers.InvalidRequest(query.Errors)) : lookup.WithAsync(
            caller,
            connectionId,
            async connection =>
                Guid.TryParseExact(subscriptionId, "D", out var id) && await registry.FindAsync(caller, connection.Id, id, cancellationToken) is { } claim
                    ? await DeleteAsync(caller, claim, isConfirmed, cancellationToken)
                    : ProblemAnswers.NotFound("MappingNotFound", "mapping"),
            cancellationToken);
    }

    private async Task<JsonAnswer> DeleteAsync(Caller caller, SubscriptionClaim claim, bool isConfirmed, CancellationToken cancellationToken)
    {
        var order = await orders.FindAsync(caller.Tenant, caller.Context, claim.OrderId, cancellationToken);
        if (order is { HasEnded: false })
        {
            return ProblemAnswers.Conflict("MappingInProgress", $"Order {claim.OrderId} is mapping this subscription now. Wait for its end.");
        }

        if (!isConfirmed)
        {
            return ProblemAnswers.NotConfirmed("the mapping", MappingConsequences.Of(claim));
        }

        return await registry.RemoveAsync(caller, claim, cancellationToken)
            ? JsonAnswer.NoContent
            : ProblemAnswers.Conflict("MappingChanged", "The mapping changed meanwhile: look at it again.");
    }

    private static IReadOnlyList<string?> Cells(SubscriptionMappingView view) =>
    [
        view.SubscriptionId.ToString("D"), view.Subscription, view.Status.ToString(), view.CustomerId.ToString("D"), view.Customer, view.Offer, view.OfferVariant,
        Number(view.Quantity), Number(view.CompanyId), Number(view.ServiceId), Number(view.ContractId), Number(view.ContractServiceId), view.EffectiveDate,
        view.OrderId, view.CheckedAt is { } at ? Words.Instant(at) : null, view.Difference,
        view.Company, view.Service, view.Contract, view.ContractEndDate, view.TermEndDate, view.Warnings.Count > 0 ? view.Warnings[0].Message : null,
    ];

    private static string? Number(long? number) => number is { } value ? Words.Number(value) : null;
}
