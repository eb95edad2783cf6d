using Mapping.LocalRuntime.Hosting;
using Microsoft.Azure.Functions.Worker;

namespace Microsoft.Extensions.Hosting;

public static class FunctionsHostBuilderExtensions
{
    public static IHostBuilder ConfigureFunctionsWebApplication(this IHostBuilder builder) => builder.ConfigureFunctionsWebApplication((_, _) => { });

    public static IHostBuilder ConfigureFunctionsWebApplication(this IHostBuilder builder, Action<IFunctionsWorkerApplicationBuilder> configureWorker) =>
        builder.ConfigureFunctionsWebApplication((_, worker) => configureWorker?.Invoke(worker));

    public static IHostBuilder ConfigureFunctionsWebApplication(
        this IHostBuilder builder, Action<HostBuilderContext, IFunctionsWorkerApplicationBuilder> configureWorker) =>
        GenericHost.Configure(builder, (context, worker) =>
        {
            worker.UseAspNetCoreIntegration();
            configureWorker?.Invoke(context, worker);
        });
}
