using System.Globalization;
using System.Text.Json;
using Mapping.LocalRuntime.Hosting;

namespace Mapping.LocalRuntime.Configuration;

/// <summary>A file that is no valid JSON, with the line to look at.</summary>
internal static class JsonFault
{
    public static LocalRuntimeException In(string path, Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is JsonException { LineNumber: { } line } json)
                return new LocalRuntimeException(string.Create(CultureInfo.InvariantCulture, $"{path}, line {line + 1}, is no valid JSON: {Reason(json)}"), exception);
        }

        return new LocalRuntimeException($"{path} is no valid JSON: {exception.GetBaseException().Message}", exception);
    }

    /// <summary>Without the position, which the platform counts from 0.</summary>
    private static string Reason(JsonException json) => json.Message.Split(" LineNumber:")[0];
}
