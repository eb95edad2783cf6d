using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Host.Config;

namespace Mapping.LocalHost.Http;

/// <summary>The Durable extension's management API: it wants an address, and answers what is asked there.</summary>
internal sealed class DurableWebhook(Uri host, KeyFile keys) : IWebHookProvider
{
    public const string Path = "/runtime/webhooks/durabletask";
    private IAsyncConverter<HttpRequestMessage, HttpResponseMessage>? _extension;

    public Uri GetUrl(IExtensionConfigProvider extension)
    {
        _extension = (IAsyncConverter<HttpRequestMessage, HttpResponseMessage>)extension;
        return new Uri(host, $"{Path}?code={Uri.EscapeDataString(keys.DurableTask)}");
    }

    public async Task AnswerAsync(HttpContext context)
    {
        using var request = RequestOf(context.Request);
        using var response = await _extension!.ConvertAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers = response.Content is null ? response.Headers : response.Headers.Concat(response.Content.Headers);
        foreach (var (name, values) in headers)
            context.Response.Headers[name] = values.ToArray();
        context.Response.Headers.TransferEncoding = default;
        if (response.Content is not null)
            await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static HttpRequestMessage RequestOf(HttpRequest source)
    {
        var request = new HttpRequestMessage(new HttpMethod(source.Method), $"{source.Scheme}://{source.Host}{source.Path}{QueryOf(source)}");
        if (source.ContentLength > 0 || source.Headers.TransferEncoding.Count > 0)
            request.Content = new StreamContent(source.Body);
        foreach (var (name, values) in source.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        return request;
    }

    /// <summary>A caller waits for the end who says how long and how often to look; over a hub that tells of ends the extension would do without the second.</summary>
    private static QueryString QueryOf(HttpRequest source) => source.Query.ContainsKey("timeout") && !source.Query.ContainsKey("pollingInterval")
        ? QueryString.Create(source.Query.Where(value => !value.Key.Equals("timeout", StringComparison.OrdinalIgnoreCase)))
        : source.QueryString;
}
