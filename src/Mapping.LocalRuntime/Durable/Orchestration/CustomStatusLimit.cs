using System.Text;

namespace Mapping.LocalRuntime.Durable.Orchestration;

/// <summary>What Durable takes as a custom status: 16 KB, as UTF-16.</summary>
internal static class CustomStatusLimit
{
    private const int MaxKilobytes = 16;

    public static ArgumentException? Refusal(string? status) =>
        status is null || Encoding.Unicode.GetByteCount(status) <= MaxKilobytes * 1024
            ? null
            : new ArgumentException(
                $"The UTF-16 size of the JSON-serialized payload must not exceed {MaxKilobytes} KB. The current payload is {Encoding.Unicode.GetByteCount(status) / 1024} KB.");
}
