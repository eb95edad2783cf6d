using Mapping.Functions.Triggers.RequestReading;

namespace Mapping.Functions.Triggers.ConnectionRequests;

/// <summary>Reads the body of <c>POST /api/connections</c>, strictly, and reports all errors at once.</summary>
internal static class ConnectionRequestReader
{
    public const int MaxBodyBytes = 65_536;

    public static (NewConnection? Connection, IReadOnlyList<FieldError> Errors) Read(ReadOnlyMemory<byte> utf8Body)
    {
        var errors = new FieldErrors();
        var connection = RequestBody.Read(utf8Body, errors, ConnectionFields.Names, Read);
        return (connection, errors.All);
    }

    private static NewConnection? Read(RequestObject body)
    {
        var name = body.Required("name").AsName();
        var currency = body.Required("currency").AsCurrency();
        var userName = body.Required("userName").AsPrintable(ConnectionFields.LongestUserName);
        var secret = body.Required("secret").AsPrintable(ConnectionFields.LongestSecret);
        var integrationCode = body.Required("integrationCode").AsPrintable(ConnectionFields.LongestSecret);
        var markup = ConnectionFields.Markup(body.Optional("azureMarkupPercent")) ?? 0;
        return (name, currency, userName, secret, integrationCode) is ({ } title, { } code, { } user, { } key, { } integration)
            ? new NewConnection(title, code, user, key, integration, markup)
            : null;
    }
}
