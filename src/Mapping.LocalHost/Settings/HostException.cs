using System.Text.Json;

namespace Mapping.LocalHost.Settings;

/// <summary>The host can't start or go on for a reason outside of the code; the message tells the user what and what to do.</summary>
internal sealed class HostException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>A file that is no valid JSON, or not of its shape, with the line to look at.</summary>
    public static HostException InJson(string path, Exception exception)
    {
        var cause = exception.GetBaseException();
        var place = cause is JsonException { LineNumber: { } line } ? string.Create(CultureInfo.InvariantCulture, $", line {line + 1},") : "";

        // Without the position, which the platform counts from 0.
        return new HostException($"{path}{place} is no valid JSON: {cause.Message.Split(" Path:")[0].Split(" LineNumber:")[0]}", exception);
    }
}
