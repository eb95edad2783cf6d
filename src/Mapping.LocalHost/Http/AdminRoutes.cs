namespace Mapping.LocalHost.Http;

/// <summary>The host's own API, for the master key only; /admin/host/ping is open.</summary>
internal static class AdminRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var keys = services.GetRequiredService<KeyGuard>();
        var status = services.GetRequiredService<HostStatus>();
        var functions = services.GetRequiredService<FunctionDescriptions>();
        var runs = services.GetRequiredService<ManualRuns>();
        endpoints.Map("/admin/host/ping", static _ => Task.CompletedTask).WithMetadata(new FunctionMethodPolicy.Methods([HttpMethods.Get, HttpMethods.Post]));
        Guarded("/admin/host/status", HttpMethods.Get, http => http.Response.WriteAsJsonAsync(status.Read(), http.RequestAborted));
        Guarded("/admin/functions", HttpMethods.Get, http => http.Response.WriteAsJsonAsync(functions.All(), http.RequestAborted));
        Guarded("/admin/functions/{name}", HttpMethods.Get, functions.AnswerAsync);
        Guarded("/admin/functions/{name}", HttpMethods.Post, runs.AnswerAsync);

        void Guarded(string pattern, string method, RequestDelegate handler) =>
            endpoints.Map(pattern, keys.Guard(handler, KeyGuard.Level.Master)).WithMetadata(new FunctionMethodPolicy.Methods([method]));
    }
}
