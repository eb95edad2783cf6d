using Microsoft.Extensions.DependencyInjection;

namespace Mapping.LocalRuntime.Admin;

internal static class AdminHost
{
    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<HostStatus>();
        services.AddSingleton<FunctionCatalog>();
        services.AddSingleton<RunEndpoint>();
        services.AddSingleton<ManualRuns>();
        services.AddHostedService(provider => provider.GetRequiredService<ManualRuns>());
    }
}
