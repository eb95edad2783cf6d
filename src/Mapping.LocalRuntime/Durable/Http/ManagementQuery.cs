using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Durable.Http;

/// <summary>Query parameters as the real API reads them: what can't be read counts as absent.</summary>
internal static class ManagementQuery
{
    public static bool? Flag(this HttpRequest request, string name) => bool.TryParse(request.Query[name], out var value) ? value : null;

    public static int? Number(this HttpRequest request, string name) =>
        int.TryParse(request.Query[name], NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static TimeSpan? Seconds(this HttpRequest request, string name) =>
        double.TryParse(request.Query[name], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and < 1e9
            ? TimeSpan.FromSeconds(value)
            : null;

    public static DateTime? Instant(this HttpRequest request, string name) => DateTime.TryParse(
        request.Query[name],
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
        out var value)
        ? value
        : null;

    public static List<OrchestrationRuntimeStatus> Statuses(this HttpRequest request, string name) =>
    [
        .. request.Query[name]
            .SelectMany(value => (value ?? string.Empty).Split(','))
            .Select(value => Enum.TryParse<OrchestrationRuntimeStatus>(value.Trim(), ignoreCase: true, out var status) ? status : (OrchestrationRuntimeStatus?)null)
            .OfType<OrchestrationRuntimeStatus>(),
    ];
}
