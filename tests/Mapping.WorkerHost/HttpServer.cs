using Mapping.WorkerHost.Rpc;
using Yarp.ReverseProxy.Forwarder;

namespace Mapping.WorkerHost;

/// <summary>The address of the app: each request announces its invocation to the worker and goes on to the worker's own server. Keys are not looked at.</summary>
internal static class HttpServer
{
    /// <summary>Of the Functions host.</summary>
    private const long DefaultBodyLimit = 104_857_600;

    private const string Timer = """{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}""";

    public static WebApplication Build(Worker worker)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize =
            builder.Configuration.GetValue("FUNCTIONS_REQUEST_BODY_SIZE_LIMIT", DefaultBodyLimit));
        builder.Services.AddHttpForwarder();
        var server = builder.Build();
        var forwarder = new WorkerForwarder(server.Services.GetRequiredService<IHttpForwarder>(), worker);
        foreach (var function in worker.Functions.Where(function => function.IsHttp))
            server.MapMethods($"/api/{function.Trigger.Route ?? function.Name}", function.Trigger.Methods ?? [], context => forwarder.AnswerAsync(function, context));
        server.MapGet("/admin/host/ping", () => Results.Ok());
        server.MapPost("/admin/functions/{name}", async (string name, CancellationToken cancellationToken) =>
        {
            var answer = await worker.InvokeAsync(worker[name], Invocation.Of(new TypedData { Json = Timer }), cancellationToken);
            return answer.Result.Status == StatusResult.Types.Status.Success ? Results.Accepted() : Results.Problem(answer.Result.Exception.Message);
        });
        return server;
    }
}
