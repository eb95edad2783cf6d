using System.Net.Sockets;
using Mapping.LocalRuntime.Durable.Storage;

namespace Mapping.LocalRuntime.Hosting;

/// <summary>The sentence for a start that failed for a reason outside of the code; null for all others.</summary>
internal static class StartFailure
{
    public static string? Explain(Exception exception) => exception switch
    {
        LocalRuntimeException or HubInUseException => exception.Message,
        IOException { InnerException: { } inner } when IsAddressInUse(inner) => $"{exception.Message} Set ASPNETCORE_URLS to another address.",
        SocketException socket => socket.Message,
        _ => null,
    };

    private static bool IsAddressInUse(Exception exception) =>
        exception is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
        || (exception.InnerException is { } inner && IsAddressInUse(inner));
}
