using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Mapping.LocalRuntime.Durable.Telemetry;

/// <summary>
/// Gives a started span the ids that children already refer to. The platform has no public way for a span that began in another
/// process; its Durable Task library does the same.
/// </summary>
internal static class SpanIdentity
{
    public static void Set(Activity span, string traceId, string spanId)
    {
        TraceIdOf(span) = traceId;
        SpanIdOf(span) = spanId;
        IdOf(span) = null;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_traceId")]
    private static extern ref string? TraceIdOf(Activity span);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_spanId")]
    private static extern ref string? SpanIdOf(Activity span);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_id")]
    private static extern ref string? IdOf(Activity span);
}
