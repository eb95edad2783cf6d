using Mapping.Functions.Triggers.ConnectionRequests;
using Mapping.Functions.Triggers.RequestReading;

namespace Mapping.Functions.Triggers.AzurePlans;

/// <summary>Reads the body of <c>PUT …/azure-markups/{customerId}</c>.</summary>
internal static class MarkupBody
{
    public const int MaxBytes = 4 * 1024;

    private static readonly string[] Names = ["markupPercent"];

    public static (MarkupRequest? Markup, IReadOnlyList<FieldError> Errors) Read(ReadOnlyMemory<byte> body)
    {
        var errors = new FieldErrors();
        return (
            RequestBody.Read(body, errors, Names, fields => ConnectionFields.Markup(fields.Required("markupPercent")) is { } percent ? new MarkupRequest(percent) : null),
            errors.All);
    }
}
