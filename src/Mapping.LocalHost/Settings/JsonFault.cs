using System.Text.Json;

namespace Mapping.LocalHost.Settings;

/// <summary>A file that is no valid JSON, with the line to look at.</summary>
internal static class JsonFault
{
    public static HostException In(string path, Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is JsonException { LineNumber: { } line } json)
                return new HostException(string.Create(CultureInfo.InvariantCulture, $"{path}, line {line + 1}, is no valid JSON: {Reason(json)}"), exception);
        }

        return new HostException($"{path} is no valid JSON: {exception.GetBaseException().Message}", exception);
    }

    /// <summary>Without the position, which the platform counts from 0.</summary>
    private static string Reason(JsonException json) => json.Message.Split(" LineNumber:")[0];
}
