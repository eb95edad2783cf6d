namespace Mapping.Functions.Triggers.ConnectionRequests;

/// <param name="AzureMarkupPercent">What is added to an Azure plan's cost to make its price.</param>
internal sealed record NewConnection(
    string Name,
    string Currency,
    string UserName,
    string Secret,
    string IntegrationCode,
    decimal AzureMarkupPercent)
{
    // A record prints its members; these must not reach a log.
    public override string ToString() => $"{nameof(NewConnection)} {Name} ({Currency})";
}
