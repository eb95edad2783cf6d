using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.RequestReading;

namespace Mapping.Functions.Triggers.OrderRequests;

/// <param name="Order">Null when there is at least one error.</param>
internal sealed record OrderRequestResult(Order? Order, IReadOnlyList<FieldError> Errors);
