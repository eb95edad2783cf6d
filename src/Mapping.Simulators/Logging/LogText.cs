namespace Mapping.Simulators.Logging;

internal static class LogText
{
    private const int Longest = 2_000;

    public static string? Cut(string? text) => text is { Length: > Longest } ? text[..Longest] + "…" : text is "" ? null : text;
}
