using System.Text.Json;
using Mapping.Functions.Texts;

namespace Mapping.Functions.Storage.Orders;

/// <summary>Durable takes a custom status of 16 KB, and ends a run with a larger one as failed without asking it.</summary>
internal static class ProgressSize
{
    /// <summary>Characters of UTF-16 in the JSON: 16 KB are 8,192.</summary>
    public const int MaxLength = 8_000;

    /// <summary>As the worker writes it: with the names of properties as they are, and six characters for each that is not ASCII.</summary>
    public static OrderProgress Fit(OrderProgress progress) => TextFit.Of(
        (text, items) => progress with { Steps = [.. progress.Steps.TakeLast(items).Select(step => Shorten(step, text))] },
        shortened => JsonSerializer.Serialize(shortened).Length <= MaxLength);

    private static OrderStep Shorten(OrderStep step, int text) =>
        step with { Detail = step.Detail is null ? null : LongText.Cut(step.Detail, text) };
}
