using System.Text;
using Mapping.LocalRuntime.Hosting.Discovery;
using Mapping.LocalRuntime.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.LocalRuntime.Admin;

/// <summary>A request to an HTTP function that no client has sent: the input is its body.</summary>
internal static class ManualRequest
{
    public static async Task RunAsync(IServiceProvider services, FunctionDescriptor function, string? input)
    {
        await using var scope = services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Request.Method = ((HttpTriggerAttribute)function.Trigger).Methods?.FirstOrDefault()?.ToUpperInvariant() ?? HttpMethods.Post;
        http.Request.Scheme = Uri.UriSchemeHttp;
        http.Request.Host = new HostString("localhost");
        http.Request.ContentType = "application/json";
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(input ?? string.Empty));
        await services.GetRequiredService<HttpFunctionHandler>().InvokeAsync(http, function);
    }
}
