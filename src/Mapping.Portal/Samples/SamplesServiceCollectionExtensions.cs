namespace Mapping.Portal.Samples;

internal static class SamplesServiceCollectionExtensions
{
    public static IServiceCollection AddSamples(this IServiceCollection services) => services.AddSingleton<OrderSamples>();
}
