using Microsoft.Azure.Functions.Worker.Http;

namespace Mapping.LocalRuntime.Http.Management;

/// <summary>Scheme and host as the caller sees them, behind a proxy too.</summary>
internal static class OuterAddress
{
    public static string Of(HttpRequestData request)
    {
        var forwarded = Value(request, "Forwarded");
        var host = Part(forwarded, "host") ?? First(Value(request, "X-Forwarded-Host")) ?? request.Url.Authority;
        var scheme = Part(forwarded, "proto") ?? First(Value(request, "X-Forwarded-Proto")) ?? request.Url.Scheme;
        return $"{scheme}://{host}";
    }

    private static string? Value(HttpRequestData request, string header) =>
        request.Headers.TryGetValues(header, out var values) ? values.FirstOrDefault() : null;

    private static string? First(string? list) => list?.Split(',', 2)[0].Trim() is { Length: > 0 } first ? first : null;

    private static string? Part(string? forwarded, string name) =>
        First(forwarded)?.Split(';', StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .FirstOrDefault(part => part.Length == 2 && part[0].Equals(name, StringComparison.OrdinalIgnoreCase))?[1].Trim('"');
}
