using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Mapping.LocalHost.Hosting;

/// <summary>The host for one app: the app's process, its functions, its addresses.</summary>
internal static class FunctionsHost
{
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(AppFolder app)
    {
        var local = SettingSources.Load(app);
        SettingSources.CopyToEnvironment(local);
        var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var settings = HostSettings.Load(app, environment);
        await using var rpc = await RpcServer.StartAsync(settings);
        using var worker = new AppWorker(rpc.Channel, app, settings.FunctionTimeout);
        FunctionCalls.Worker = worker;

        // The app takes as long to start as the host: both do so at once.
        var starting = worker.StartAsync(rpc.Address);
        await using var host = Build(worker, settings, local);
        if (host.Services.GetService<TaskHub>() is { } hub && hub.Time != TimeProvider.System)
            FunctionCalls.Clock = new ClockedRequests(hub.Mail).Tell;
        await starting;
        Map(host, local);
        _ = EndWithAsync(worker.Process, host.Lifetime.ApplicationStopping);
        await host.StartAsync();
        StartupReport.Write(host.Services);
        await host.WaitForShutdownAsync();

        // What the app still answers must not count: its own end may be why.
        host.Services.GetService<TaskHub>()?.Writer.Close();
        await worker.StopAsync();
    }

    /// <summary>The host ends with its app, at once: what the app was doing has no answer, and nothing may be made of that. The hub is whole at any moment.</summary>
    private static async Task EndWithAsync(WorkerProcess process, CancellationToken stopping)
    {
        await process.Exited;
        if (stopping.IsCancellationRequested)
            return;
        await Console.Error.WriteLineAsync($"The app ended with exit code {process.ExitCode}, and so does its host. What was under way goes on after the next start.");
        Environment.Exit(1);
    }

    private static WebApplication Build(AppWorker worker, HostSettings settings, LocalSettings local)
    {
        var addresses = SettingSources.Addresses(local);
        var builder = WebApplication.CreateSlimBuilder();
        HostLogging.Configure(builder.Logging, settings);
        builder.Configuration["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        var directory = new DataDirectory(builder.Configuration);
        var keys = KeyFile.LoadOrCreate(directory);
        var limit = new RequestLimit(builder.Configuration);
        builder.WebHost.UseUrls(addresses).ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = limit.Bytes;
        });
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout);
        builder.Services
            .AddSingleton(worker).AddSingleton(settings).AddSingleton(directory).AddSingleton(keys).AddSingleton(limit)
            .AddSingleton(new DurableWebhook(LocalAddress(addresses[0]), keys))
            .AddSingleton<Microsoft.Azure.WebJobs.Host.Config.IWebHookProvider>(services => services.GetRequiredService<DurableWebhook>())
            .AddSingleton<FunctionList>().AddSingleton<SettingReferences>().AddSingleton<KeyGuard>().AddSingleton<FunctionForwarder>()
            .AddSingleton<HostStatus>().AddSingleton<FunctionDescriptions>().AddSingleton<ManualRuns>().AddSingleton<TimerStatus>()
            .AddSingleton<MatcherPolicy, FunctionMethodPolicy>()
            .AddHttpForwarder();
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy =>
            (local.CorsCredentials ? policy.AllowCredentials() : policy.DisallowCredentials()).AllowAnyHeader().AllowAnyMethod().WithOrigins([.. local.CorsOrigins])));
        DurableSetup.Add(builder, settings);
        builder.Services.AddHostedService<ClientBinding>();
        builder.Services.AddHostedService<TimerService>();
        return builder.Build();
    }

    private static void Map(WebApplication host, LocalSettings local)
    {
        var functions = host.Services.GetRequiredService<FunctionList>();
        FunctionTypes.Check(functions);
        if (local.CorsOrigins.Count > 0)
            host.UseCors();
        AdminRoutes.Map(host);
        host.Map(DurableWebhook.Path + "/{**rest}", host.Services.GetRequiredService<KeyGuard>()
            .Guard(host.Services.GetRequiredService<DurableWebhook>().AnswerAsync, KeyGuard.Level.System, KeyGuard.Level.Master));
        FunctionRoutes.Map(host, functions);
    }

    /// <summary>As a client on this machine reaches it.</summary>
    private static Uri LocalAddress(string address)
    {
        var binding = Microsoft.AspNetCore.Http.BindingAddress.Parse(address);
        return new UriBuilder(binding.Scheme, binding.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "localhost" : binding.Host, binding.Port).Uri;
    }
}
