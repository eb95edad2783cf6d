using Mapping.Functions.Triggers.RequestReading;

namespace Mapping.Functions.Triggers.ConnectionRequests;

/// <summary>Reads the body of <c>POST /api/connections</c>, strictly, and reports all errors at once.</summary>
internal static class ConnectionRequestReader
{
    public const int MaxBodyBytes = 65_536;

    private const int LongestUserName = 256;
    private const int LongestSecret = 1000;
    private const decimal MostMarkupPercent = 1000;
    private const int Decimals = 4;

    private static readonly string[] Names = ["name", "currency", "userName", "secret", "integrationCode", "azureMarkupPercent"];

    public static ConnectionRequestResult Read(ReadOnlyMemory<byte> utf8Body)
    {
        var errors = new FieldErrors();
        var connection = RequestBody.Read(utf8Body, errors, Names, Read);
        return new ConnectionRequestResult(connection, errors.All);
    }

    private static NewConnection? Read(RequestObject body)
    {
        var name = body.Required("name").AsName();
        var currency = body.Required("currency").AsCurrency();
        var userName = body.Required("userName").AsPrintable(LongestUserName);
        var secret = body.Required("secret").AsPrintable(LongestSecret);
        var integrationCode = body.Required("integrationCode").AsPrintable(LongestSecret);
        var markup = body.Omittable("azureMarkupPercent").AsDecimal(0, MostMarkupPercent, Decimals) ?? 0;
        return (name, currency, userName, secret, integrationCode) is ({ } title, { } code, { } user, { } key, { } integration)
            ? new NewConnection(title, code, user, key, integration, markup)
            : null;
    }
}
