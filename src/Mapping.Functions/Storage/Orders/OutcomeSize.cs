using Mapping.Functions.Rules;
using Mapping.Functions.Texts;

namespace Mapping.Functions.Storage.Orders;

/// <summary>How an order ended stands in one property of its row, whatever was said on the way.</summary>
internal static class OutcomeSize
{
    /// <summary>A property takes 32,768 characters.</summary>
    public const int MaxLength = 32_000;

    public static OrderOutcome Fit(OrderOutcome outcome) => TextFit.Of(
        (text, items) => Shorten(outcome, text, items), shortened => StorageJson.Write(shortened).Length <= MaxLength);

    private static OrderOutcome Shorten(OrderOutcome outcome, int text, int items) => outcome with
    {
        Message = Cut(outcome.Message, text),
        Violations = Shorten(outcome.Violations, text, items),
        Warnings = Shorten(outcome.Warnings, text, items),
        Steps = [.. outcome.Steps.TakeLast(items).Select(step => step with { Detail = Cut(step.Detail, text) })],
    };

    private static IReadOnlyList<Violation> Shorten(IReadOnlyList<Violation> violations, int text, int items) =>
        [.. violations.Take(items).Select(violation => violation with
        {
            Message = LongText.Cut(violation.Message, text),
            Remedy = LongText.Cut(violation.Remedy, text),
        })];

    private static string? Cut(string? text, int longest) => text is null ? null : LongText.Cut(text, longest);
}
