using Mapping.Functions.Connections.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.Functions.Connections;

internal static class ConnectionsServiceCollectionExtensions
{
    public static IServiceCollection AddAutotaskConnections(this IServiceCollection services) => services
        .AddSingleton<AutotaskSessions>()
        .AddSingleton<ConnectionRegistration>()
        .AddSingleton<ConnectionEditor>()
        .AddSingleton<ConnectionRemoval>()
        .AddSingleton<ConnectionTester>();
}
