using System.Reflection;
using System.Text.Json;
using Mapping.LocalRuntime.Admin;
using Mapping.LocalRuntime.Configuration;
using Mapping.LocalRuntime.Hosting.Discovery;
using Mapping.LocalRuntime.Hosting.Durable;
using Mapping.LocalRuntime.Hosting.Invocation;
using Mapping.LocalRuntime.Http;
using Mapping.LocalRuntime.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Mapping.LocalRuntime.Hosting;

internal static class LocalRuntimeServices
{
    public static WorkerApplicationBuilder AddLocalRuntime(this IServiceCollection services, LocalSettings localSettings, Assembly app)
    {
        var functions = new FunctionRegistry(FunctionDiscovery.Find(app));
        var worker = new WorkerApplicationBuilder(services);
        services.AddSingleton(functions);
        services.AddSingleton(worker);
        services.AddSingleton<IFunctionsWorkerApplicationBuilder>(worker);
        services.AddSingleton(localSettings);
        services.AddSingleton<SettingReferences>();
        services.AddSingleton<DataDirectory>();
        services.AddSingleton(provider => HostJson.Load(AppFiles.Find(HostJson.Name), provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<FunctionErrors>();
        services.AddSingleton<FunctionSwitches>();
        services.AddSingleton<InvocationDeadline>();
        services.AddSingleton<FunctionInvoker>();
        services.AddHostedService<StartupReport>();
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<JsonSerializerOptions>(json => json.PropertyNameCaseInsensitive = true);
        services.AddSingleton<IPostConfigureOptions<WorkerOptions>, WorkerOptionsDefaults>();
        HttpHost.AddTo(services);
        AdminHost.AddTo(services);
        Cors.AddTo(services, localSettings);
        if (functions.All.Any(function => function.Kind is FunctionKind.Timer))
            TimerServices.AddTo(services);
        if (functions.All.Any(function => function.UsesDurable))
            DurableHub.AddTo(services);
        return worker;
    }
}
