using Microsoft.Extensions.DependencyInjection;

namespace Mapping.LocalRuntime.Timers;

internal static class TimerServices
{
    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<TimerStatusStore>();
        services.AddSingleton<TimerInvoker>();
        services.AddSingleton<TimerHost>();
        services.AddHostedService(provider => provider.GetRequiredService<TimerHost>());
    }
}
