using System.Net.Http.Headers;
using System.Text;
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
        headers.Add("X-Actor", Plain(user.Email));
        headers.Add("X-Role", user.Role);
        headers.Add(CorrelationId, Guid.NewGuid().ToString("D"));
    }

    /// <summary>Headers are ASCII; the app reads the rest as RFC 8187 spells it.</summary>
    private static string Plain(string text) => Ascii.IsValid(text) ? text : $"UTF-8''{Uri.EscapeDataString(text)}";
}
