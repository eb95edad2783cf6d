using Mapping.Functions.Connections;
using Mapping.Functions.Triggers.RequestReading;

namespace Mapping.Functions.Triggers.ConnectionRequests;

/// <summary>Reads the body of <c>PUT /api/connections/{id}</c>, strictly, and reports all errors at once.</summary>
internal static class ChangedConnectionReader
{
    public static (ChangedConnection? Connection, IReadOnlyList<FieldError> Errors) Read(ReadOnlyMemory<byte> utf8Body)
    {
        var errors = new FieldErrors();
        var connection = RequestBody.Read(utf8Body, errors, ConnectionFields.Names, Read);
        return (connection, errors.All);
    }

    private static ChangedConnection? Read(RequestObject body)
    {
        var name = body.Required("name").AsName();
        var currency = body.Optional("currency").AsCurrency();
        var userName = body.Optional("userName").AsPrintable(ConnectionFields.LongestUserName);
        var markup = ConnectionFields.Markup(body.Optional("azureMarkupPercent"));
        var credentials = Credentials(body);
        return name is null ? null : new ChangedConnection(name, currency, userName, credentials, markup);
    }

    /// <summary>Both or neither: what is half given would be half exchanged.</summary>
    private static ConnectionCredentials? Credentials(RequestObject body)
    {
        var (secret, code) = (body.Optional("secret"), body.Optional("integrationCode"));
        if (secret.IsGiven != code.IsGiven)
        {
            (secret.IsGiven ? code : secret).Fail("is required with the other half of the credentials");
        }

        var (key, integration) = (secret.AsPrintable(ConnectionFields.LongestSecret), code.AsPrintable(ConnectionFields.LongestSecret));
        return (key, integration) is ({ } one, { } other) ? new ConnectionCredentials(one, other) : null;
    }
}
