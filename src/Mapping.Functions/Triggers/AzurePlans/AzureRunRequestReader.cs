using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Triggers.RequestReading;

namespace Mapping.Functions.Triggers.AzurePlans;

internal static class AzureRunRequestReader
{
    public const int MaxBodyBytes = 4 * 1024;

    private const int LongestMonth = 16;
    private static readonly string[] Names = ["month", "connectionId", "dryRun"];

    public static (AzureRunRequest? Request, IReadOnlyList<FieldError> Errors) Read(ReadOnlyMemory<byte> body)
    {
        var errors = new FieldErrors();
        return (RequestBody.Read(body, errors, Names, Of), errors.All);
    }

    private static AzureRunRequest? Of(RequestObject body)
    {
        var field = body.Required("month");
        var month = Month.TryParse(field.AsPrintable(LongestMonth));
        if (field.IsGiven && month is null)
        {
            field.Fail("must be a month, such as 2026-10");
        }

        var connection = body.Optional("connectionId").AsIdentifier();
        var isDryRun = body.Optional("dryRun").AsFlag() ?? false;
        return month is { } given ? new AzureRunRequest(given, connection, isDryRun) : null;
    }
}
