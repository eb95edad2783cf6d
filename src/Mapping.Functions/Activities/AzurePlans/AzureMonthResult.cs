using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>Where a plan's month stands after a step.</summary>
/// <param name="IsPending">The step has to be repeated: something passes, or may still show.</param>
/// <param name="IsOpen">A cost may stand in Autotask that is not put back to 0 yet.</param>
internal sealed record AzureMonthResult(
    Month Month,
    PlanMonthState State,
    string? Code = null,
    string? Message = null,
    bool IsPending = false,
    bool IsOpen = false,
    TimeSpan? RetryAfter = null)
{
    private readonly string? _message = ShortText.Cut(Message);

    public string? Message
    {
        get => _message;
        init => _message = ShortText.Cut(value);
    }

    public Month? Period { get; init; }

    public Amount? Amount { get; init; }

    public IReadOnlyList<Violation> Warnings { get; init; } = [];

    public static AzureMonthResult Of(PlanMonth month) => new(month.Month, month.State, month.Code, month.Message)
    {
        Period = month.BilledPeriod ?? month.Period,
        Amount = month.Amount,
        IsOpen = month.IsResetOpen,
    };
}
