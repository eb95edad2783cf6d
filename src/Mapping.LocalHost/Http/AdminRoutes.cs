namespace Mapping.LocalHost.Http;

/// <summary>The host's own API, for the master key only; /admin/host/ping is open.</summary>
internal static class AdminRoutes
{
    private static readonly FunctionMethodPolicy.Methods Get = new([HttpMethods.Get]);
    private static readonly FunctionMethodPolicy.Methods Post = new([HttpMethods.Post]);
    private static readonly FunctionMethodPolicy.Methods GetOrPost = new([HttpMethods.Get, HttpMethods.Post]);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var keys = services.GetRequiredService<KeyGuard>();
        var status = services.GetRequiredService<HostStatus>();
        var functions = services.GetRequiredService<FunctionDescriptions>();
        var runs = services.GetRequiredService<ManualRuns>();
        endpoints.Map("/admin/host/ping", static _ => Task.CompletedTask).WithMetadata(GetOrPost);
        Guarded("/admin/host/status", Get, http => http.Response.WriteAsJsonAsync(status.Read(), http.RequestAborted));
        Guarded("/admin/functions", Get, http => http.Response.WriteAsJsonAsync(functions.All(), http.RequestAborted));
        Guarded("/admin/functions/{name}", Get, functions.AnswerAsync);
        Guarded("/admin/functions/{name}", Post, runs.AnswerAsync);

        void Guarded(string pattern, FunctionMethodPolicy.Methods methods, RequestDelegate handler) =>
            endpoints.Map(pattern, keys.Guard(handler, KeyGuard.Level.Master)).WithMetadata(methods);
    }
}
