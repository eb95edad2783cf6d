namespace Mapping.Portal.Forwarding;

internal static class ForwardingServiceCollectionExtensions
{
    public static IServiceCollection AddForwarding(this IServiceCollection services)
    {
        services.AddHttpForwarder();
        return services.AddSingleton<AppClient>().AddSingleton<CallerHeaders>().AddSingleton<AppTransformer>();
    }
}
