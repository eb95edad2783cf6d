using System.Net;
using System.Net.Sockets;

namespace Mapping.AppHost.Processes;

internal static class FreePort
{
    // Below the ports that systems give to outgoing connections, so that a free one stays free until its owner listens.
    private const int First = 20_000;
    private const int Count = 10_000;
    private const int MaxAttempts = 200;

    public static int Next()
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var port = First + Random.Shared.Next(Count);
            if (IsFree(port))
                return port;
        }

        throw new StageException($"No free port was found between {First} and {First + Count - 1} on 127.0.0.1.");
    }

    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
