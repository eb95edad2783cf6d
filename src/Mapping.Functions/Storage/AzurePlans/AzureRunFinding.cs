namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>Something in a run that a person may want to know.</summary>
/// <param name="SubscriptionId">Null: it is about the whole connection.</param>
/// <param name="Month">Null: it is about no month in particular.</param>
internal sealed record AzureRunFinding(
    string ConnectionId, Guid? SubscriptionId, string? Month, string State, string? Code, string? Message);
