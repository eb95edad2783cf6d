using System.Text.Json;

namespace Mapping.LocalHost.Settings;

/// <summary>A file that is no valid JSON, or not of its shape, with the line to look at.</summary>
internal static class JsonFault
{
    public static HostException In(string path, Exception exception)
    {
        var cause = exception.GetBaseException();
        var place = cause is JsonException { LineNumber: { } line } ? string.Create(CultureInfo.InvariantCulture, $", line {line + 1},") : "";

        // Without the position, which the platform counts from 0.
        return new HostException($"{path}{place} is no valid JSON: {cause.Message.Split(" Path:")[0].Split(" LineNumber:")[0]}", exception);
    }
}
