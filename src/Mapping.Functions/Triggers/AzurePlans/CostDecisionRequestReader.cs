using Mapping.Functions.Triggers.RequestReading;

namespace Mapping.Functions.Triggers.AzurePlans;

/// <summary>The body of an approval: nothing, or the exchange rate for a cost in another currency.</summary>
internal static class CostDecisionRequestReader
{
    public const int MaxBodyBytes = 4 * 1024;

    private const int RateDecimals = 10;
    private const decimal LeastRate = 0.0000000001m;
    private const decimal MostRate = 1_000_000m;
    private static readonly string[] Names = ["exchangeRate"];

    public static (CostDecisionRequest? Request, IReadOnlyList<FieldError> Errors) Read(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
        {
            return (new CostDecisionRequest(null), []);
        }

        var errors = new FieldErrors();
        return (
            RequestBody.Read(body, errors, Names, fields => new CostDecisionRequest(fields.Optional("exchangeRate").AsDecimal(LeastRate, MostRate, RateDecimals))),
            errors.All);
    }
}
