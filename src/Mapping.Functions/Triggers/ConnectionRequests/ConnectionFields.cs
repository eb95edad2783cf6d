using Mapping.Functions.Triggers.RequestReading;

namespace Mapping.Functions.Triggers.ConnectionRequests;

/// <summary>What a connection's bodies have in common.</summary>
internal static class ConnectionFields
{
    public const int LongestUserName = 256;
    public const int LongestSecret = 1000;

    private const decimal MostMarkupPercent = 1000;
    private const int Decimals = 4;

    public static readonly string[] Names = ["name", "currency", "userName", "secret", "integrationCode", "azureMarkupPercent"];

    public static decimal? Markup(RequestField field) => field.AsDecimal(0, MostMarkupPercent, Decimals);
}
