using Azure;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Storage.Orders;

/// <param name="BodyHash">Tells the same order from another one under its id.</param>
/// <param name="RunToken">Names the run that may work on the order: of two, only the one whose token stands here begins.</param>
/// <param name="Outcome">How the last run ended; null before.</param>
internal sealed record StoredOrder(
    Caller Caller,
    Order Order,
    string BodyHash,
    string InstanceId,
    DateTimeOffset AcceptedAt,
    int Attempt,
    string RunToken,
    OrderState State,
    OrderOutcome? Outcome,
    ETag Version = default)
{
    /// <summary>Its last run was ended from outside: the next one undoes what that did.</summary>
    public bool IsCancelled { get; init; }

    public bool HasEnded => State is not (OrderState.Pending or OrderState.Running);
}
