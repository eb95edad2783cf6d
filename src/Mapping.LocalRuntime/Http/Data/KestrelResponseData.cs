using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Primitives;

namespace Mapping.LocalRuntime.Http.Data;

/// <summary>Writes straight to Kestrel's response; its headers are carried over when the response starts.</summary>
internal sealed class KestrelResponseData : HttpResponseData
{
    private readonly HttpResponse _response;

    public KestrelResponseData(HttpResponse response, FunctionContext functionContext)
        : base(functionContext)
    {
        _response = response;
        Cookies = new KestrelCookies(response);
        response.HttpContext.Items[typeof(KestrelResponseData)] = this;
        if (!response.HasStarted)
            response.OnStarting(CarryHeadersOver);
    }

    public override HttpStatusCode StatusCode
    {
        get => (HttpStatusCode)_response.StatusCode;
        set => _response.StatusCode = (int)value;
    }

    public override HttpHeadersCollection Headers { get; set; } = [];

    public override Stream Body
    {
        get => _response.Body;
        set => _response.Body = value;
    }

    public override HttpCookies Cookies { get; }

    private Task CarryHeadersOver()
    {
        // A later response of the same request replaces this one.
        if (_response.HttpContext.Items[typeof(KestrelResponseData)] == this)
        {
            foreach (var (name, values) in Headers.NonValidated)
                _response.Headers[name] = new StringValues([.. values]);
        }

        return Task.CompletedTask;
    }
}
