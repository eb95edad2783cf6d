namespace Mapping.Portal.Runs;

internal static class RunsServiceCollectionExtensions
{
    public static IServiceCollection AddRuns(this IServiceCollection services) => services.AddSingleton<RunReader>();
}
