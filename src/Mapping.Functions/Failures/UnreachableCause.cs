using System.Net.Sockets;
using System.Security.Authentication;

namespace Mapping.Functions.Failures;

/// <summary>Why no answer came, in words that say where to look.</summary>
internal static class UnreachableCause
{
    public static string Of(Exception exception)
    {
        var chain = Chain(exception).ToList();
        return chain.OfType<HttpRequestException>().FirstOrDefault()?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => "its host name is not known (wrong address, or DNS)",
            HttpRequestError.SecureConnectionError => "no secure connection could be made (its certificate, or a proxy between)",
            HttpRequestError.ProxyTunnelError => "the proxy does not let the call through",
            _ => Other(chain),
        };
    }

    private static string Other(List<Exception> chain) => chain.OfType<SocketException>().FirstOrDefault()?.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "its host name is not known (wrong address, or DNS)",
        SocketError.ConnectionRefused => "nobody listens at its address (Connection refused)",
        SocketError.TimedOut or SocketError.HostUnreachable or SocketError.NetworkUnreachable => "its address can't be reached from here (a firewall, or the network)",
        _ when chain.Any(one => one is AuthenticationException) => "no secure connection could be made (its certificate, or a proxy between)",
        _ when chain.Any(one => one is OperationCanceledException or TimeoutException) => "it did not answer in time",
        _ => "the connection broke",
    };

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception is AggregateException many ? many.InnerExceptions.LastOrDefault() : exception.InnerException)
        {
            yield return exception;
        }
    }
}
