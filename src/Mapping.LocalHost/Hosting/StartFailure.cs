using System.Net.Sockets;

namespace Mapping.LocalHost.Hosting;

/// <summary>A start that failed for a reason outside of the code is said in a sentence; everything else keeps its stack trace.</summary>
internal static class StartFailure
{
    public static string? Explain(Exception exception) => exception switch
    {
        HostException => exception.Message,
        IOException { InnerException: { } inner } when IsAddressInUse(inner) => $"{exception.Message} Set ASPNETCORE_URLS to another address.",
        SocketException or IOException or UnauthorizedAccessException => exception.Message,
        _ when exception.InnerException is { } inner => Explain(inner),
        _ => null,
    };

    private static bool IsAddressInUse(Exception exception) =>
        exception is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
        || (exception.InnerException is { } inner && IsAddressInUse(inner));
}
