using System.Globalization;
using Mapping.WorkerHost.Rpc;
using Yarp.ReverseProxy.Forwarder;

namespace Mapping.WorkerHost;

internal sealed class WorkerForwarder(IHttpForwarder forwarder, Worker worker)
{
    private const string InvocationHeader = "x-ms-invocation-id";
    private static readonly HttpMessageInvoker Client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

    public async Task AnswerAsync(WorkerFunction function, HttpContext context)
    {
        var values = context.Request.RouteValues.ToDictionary(value => value.Key, value => Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? "");
        var invocation = new Invocation(Guid.NewGuid().ToString(), new TypedData { Http = new RpcHttp { Method = context.Request.Method } }, values);
        var invoked = worker.InvokeAsync(function, invocation, context.RequestAborted);
        context.Request.Headers[InvocationHeader] = invocation.Id;
        await forwarder.SendAsync(context, worker.HttpUri, Client);
        await invoked;
    }
}
