using System.Net.Http.Headers;
using Microsoft.Net.Http.Headers;
using Yarp.ReverseProxy.Forwarder;

namespace Mapping.Portal.Forwarding;

/// <summary>Lets through what is listed, in both directions, and adds who calls.</summary>
internal sealed class AppTransformer(CallerHeaders caller) : HttpTransformer
{
    private static readonly string[] ContentHeaders = [HeaderNames.ContentType, HeaderNames.ContentLength];
    private static readonly string[] AnswerHeaders =
        [HeaderNames.RetryAfter, HeaderNames.Location, CallerHeaders.CorrelationId, HeaderNames.CacheControl, HeaderNames.ETag];

    private static readonly string[] AnswerContentHeaders =
        [HeaderNames.ContentType, HeaderNames.ContentLength, HeaderNames.ContentDisposition];

    /// <summary>A function key may stand in the address; ours is the only one.</summary>
    private static readonly string[] KeyParameters = ["code", "clientId"];

    public override ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        var request = httpContext.Request;
        var query = QueryString.Create(request.Query.Where(parameter => !KeyParameters.Contains(parameter.Key, StringComparer.OrdinalIgnoreCase)));
        proxyRequest.RequestUri = RequestUtilities.MakeDestinationAddress(destinationPrefix, request.Path, query);
        proxyRequest.Headers.TryAddWithoutValidation(HeaderNames.Accept, request.Headers.Accept.ToString());
        foreach (var name in ContentHeaders.Where(name => request.Headers.ContainsKey(name)))
            proxyRequest.Content?.Headers.TryAddWithoutValidation(name, request.Headers[name].ToString());
        caller.Write(httpContext, proxyRequest.Headers);
        return ValueTask.CompletedTask;
    }

    public override ValueTask<bool> TransformResponseAsync(HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        if (proxyResponse is null)
            return ValueTask.FromResult(false);
        var headers = httpContext.Response.Headers;
        Copy(proxyResponse.Headers, AnswerHeaders, headers);
        Copy(proxyResponse.Content.Headers, AnswerContentHeaders, headers);
        return ValueTask.FromResult(true);
    }

    private static void Copy(HttpHeaders from, string[] names, IHeaderDictionary to)
    {
        foreach (var name in names)
        {
            if (from.TryGetValues(name, out var values))
                to[name] = values.ToArray();
        }
    }
}
