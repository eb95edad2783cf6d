using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace Mapping.LocalRuntime.Http.Data;

internal sealed class KestrelRequestData(HttpRequest request, FunctionContext functionContext) : HttpRequestData(functionContext)
{
    public override Stream Body => request.Body;

    public override HttpHeadersCollection Headers => field ??= new HttpHeadersCollection(
        request.Headers.Select(header => KeyValuePair.Create<string, IEnumerable<string>>(header.Key, header.Value.OfType<string>())));

    public override IReadOnlyCollection<IHttpCookie> Cookies => field ??= [.. request.Cookies.Select(cookie => new HttpCookie(cookie.Key, cookie.Value))];

    public override Uri Url => field ??= new Uri(request.GetEncodedUrl());

    public override IEnumerable<ClaimsIdentity> Identities => request.HttpContext.User.Identities;

    public override string Method => request.Method;

    public override HttpResponseData CreateResponse() => new KestrelResponseData(request.HttpContext.Response, FunctionContext);
}
