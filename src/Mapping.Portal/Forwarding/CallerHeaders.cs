using System.Net.Http.Headers;
using Mapping.Portal.Settings;
using Mapping.Portal.SignIn;
using Microsoft.Extensions.Options;

namespace Mapping.Portal.Forwarding;

/// <summary>Whom the app gets to know as its caller: from the sign-in and the settings, never from the browser.</summary>
internal sealed class CallerHeaders(IOptions<AppOptions> app, IOptions<PortalOptions> portal, SignedInUsers users)
{
    public const string CorrelationId = "X-Correlation-Id";

    public void Write(HttpContext context, HttpRequestHeaders headers)
    {
        var user = users.Get(context);
        headers.Add("x-functions-key", app.Value.FunctionKey);
        headers.Add("X-Tenant", portal.Value.Tenant);
        headers.Add("X-Context", user.Context);
        headers.Add("X-Actor", user.Email);
        headers.Add("X-Role", user.Role);
        headers.Add(CorrelationId, Guid.NewGuid().ToString("D"));
    }
}
