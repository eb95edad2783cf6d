using Microsoft.Extensions.DependencyInjection;

namespace Mapping.Functions.Candidates;

internal static class CandidatesServiceCollectionExtensions
{
    public static IServiceCollection AddCandidates(this IServiceCollection services) => services
        .AddSingleton<CandidateFinder>()
        .AddSingleton<SyncOptionsReader>();
}
