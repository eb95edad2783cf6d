using System.Globalization;

namespace Mapping.LocalRuntime.Hosting.Invocation;

internal static class RetryInterval
{
    public static TimeSpan Parse(string interval, string parameterName) =>
        TimeSpan.TryParse(interval, CultureInfo.InvariantCulture, out var parsed) && parsed >= TimeSpan.Zero
            ? parsed
            : throw new ArgumentOutOfRangeException(parameterName, interval, "Not an interval of zero or more, like 00:00:10.");
}
