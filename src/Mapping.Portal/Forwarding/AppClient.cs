using System.Net;

namespace Mapping.Portal.Forwarding;

/// <summary>Connections to the app: nothing is followed, unpacked or remembered on the browser's behalf.</summary>
internal sealed class AppClient() : HttpMessageInvoker(new SocketsHttpHandler
{
    UseProxy = false,
    AllowAutoRedirect = false,
    AutomaticDecompression = DecompressionMethods.None,
    UseCookies = false,
    ConnectTimeout = TimeSpan.FromSeconds(10),
});
