using DurableTask.Core;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.DurableTask.Testing.Sidecar;
using Microsoft.DurableTask.Testing.Sidecar.Grpc;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mapping.WorkerHost;

/// <summary>What the worker talks to: the host's stream of messages, and Durable on the real engine's in-memory backend.</summary>
internal static class RpcServer
{
    public static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(server => server.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        var backend = new InMemoryOrchestrationService(NullLoggerFactory.Instance);
        builder.Services
            .AddSingleton<IOrchestrationService>(backend)
            .AddSingleton<IOrchestrationServiceClient>(backend)
            .AddSingleton<TaskHubGrpcServer>()
            .AddSingleton<WorkerChannel>()
            .AddGrpc(grpc => grpc.MaxReceiveMessageSize = null);
        var server = builder.Build();
        server.MapGrpcService<TaskHubGrpcServer>();
        server.MapGrpcService<FunctionRpcService>();
        return server;
    }

    public static WorkerChannel ChannelOf(WebApplication server) => server.Services.GetRequiredService<WorkerChannel>();

    public static Uri AddressOf(WebApplication server) =>
        new(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
}
