using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Orders;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;

namespace Mapping.Functions.Triggers.OrderRequests;

/// <summary>The order in a request's body.</summary>
internal static class OrderBody
{
    /// <summary>The order, or the answer that says what is wrong with it.</summary>
    public static async Task<(Order? Order, JsonAnswer? Refusal)> ReadAsync(HttpRequest request, Caller caller, CancellationToken cancellationToken)
    {
        if (await BodyReader.ReadAsync(request, OrderRequestReader.MaxBodyBytes, cancellationToken) is not { } body)
        {
            return (null, ProblemAnswers.TooLarge(OrderRequestReader.MaxBodyBytes));
        }

        var (order, errors) = OrderRequestReader.Read(body);
        return order is null ? (null, ProblemAnswers.InvalidRequest(errors))
            : ResellerContext.Contradicts(caller, order.Customer)
                ? (null, ProblemAnswers.InvalidRequest("customer.resellerId", "is not the reseller whose context this is"))
            : (order, null);
    }
}
