using Mapping.Functions.Connections;
using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Triggers.RequestReading;

namespace Mapping.Functions.Triggers.ConnectionRequests;

/// <summary>The body of <c>PUT /api/connections/{id}</c>. What is absent or null stays as it is.</summary>
internal sealed record ChangedConnection(
    string Name,
    string? Currency,
    string? UserName,
    ConnectionCredentials? Credentials,
    decimal? AzureMarkupPercent)
{
    public ConnectionChange Change => new(Name, UserName, Credentials, AzureMarkupPercent);

    /// <summary>What does not fit the connection as it stands.</summary>
    public IReadOnlyList<FieldError> ErrorsFor(Connection connection)
    {
        var errors = new List<FieldError>();
        if (Currency is not null && Currency != connection.Currency)
        {
            errors.Add(new FieldError("currency", $"can't be changed: this connection's prices are in {connection.Currency}. Add another connection"));
        }

        if (UserName is not null && UserName != connection.UserName && Credentials is null)
        {
            errors.Add(new FieldError("secret", "is required for another API user"));
        }

        return errors;
    }

    // A record prints its members; these must not reach a log.
    public override string ToString() => $"{nameof(ChangedConnection)} {Name}";
}
