using Mapping.LocalRuntime.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Extensions.Hosting;

public static class WorkerHostBuilderExtensions
{
    public static IHostBuilder ConfigureFunctionsWorkerDefaults(this IHostBuilder builder) => builder.ConfigureFunctionsWorkerDefaults((_, _) => { }, null);

    public static IHostBuilder ConfigureFunctionsWorkerDefaults(this IHostBuilder builder, Action<IFunctionsWorkerApplicationBuilder> configure) =>
        builder.ConfigureFunctionsWorkerDefaults(configure, null);

    public static IHostBuilder ConfigureFunctionsWorkerDefaults(this IHostBuilder builder, Action<WorkerOptions> configureOptions) =>
        builder.ConfigureFunctionsWorkerDefaults((_, _) => { }, configureOptions);

    public static IHostBuilder ConfigureFunctionsWorkerDefaults(
        this IHostBuilder builder, Action<IFunctionsWorkerApplicationBuilder> configure, Action<WorkerOptions>? configureOptions) =>
        builder.ConfigureFunctionsWorkerDefaults((_, worker) => configure(worker), configureOptions);

    public static IHostBuilder ConfigureFunctionsWorkerDefaults(
        this IHostBuilder builder, Action<HostBuilderContext, IFunctionsWorkerApplicationBuilder> configure) =>
        builder.ConfigureFunctionsWorkerDefaults(configure, null);

    public static IHostBuilder ConfigureFunctionsWorkerDefaults(
        this IHostBuilder builder, Action<HostBuilderContext, IFunctionsWorkerApplicationBuilder> configure, Action<WorkerOptions>? configureOptions) =>
        GenericHost.Configure(builder, (context, worker) =>
        {
            if (configureOptions is not null)
                worker.Services.Configure(configureOptions);
            configure(context, worker);
        });
}
