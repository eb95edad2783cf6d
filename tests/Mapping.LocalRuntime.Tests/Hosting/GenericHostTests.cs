using System.Text.Json.Nodes;
using Mapping.LocalRuntime.Http;
using Mapping.LocalRuntime.Tests.Hosting.Fixtures;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mapping.LocalRuntime.Tests.Hosting;

public sealed class GenericHostTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task The_older_HostBuilder_runs_the_functions_with_their_middleware()
    {
        using var host = Builder().ConfigureFunctionsWebApplication(worker => worker.UseMiddleware(async (context, next) =>
        {
            context.Items["seen"] = true;
            await next();
        })).Build();

        Assert.Equal("GET", await GetAsync(host, "/api/mvc"));
    }

    [Fact]
    public async Task The_older_worker_defaults_take_options()
    {
        using var host = Builder().ConfigureFunctionsWorkerDefaults((Microsoft.Azure.Functions.Worker.WorkerOptions options) =>
            options.Serializer = new Azure.Core.Serialization.JsonObjectSerializer(new System.Text.Json.JsonSerializerOptions { PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.CamelCase })).Build();

        Assert.Equal("Ada", (string?)JsonNode.Parse(await GetAsync(host, "/api/value"))!["firstName"]);
    }

    public void Dispose() => _directory.Dispose();

    private IHostBuilder Builder() => new HostBuilder()
        .ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["LocalRuntime:DataDirectory"] = _directory.File("data"),
        }))
        .ConfigureServices(services => services.AddSingleton<Gate>());

    private static async Task<string> GetAsync(IHost host, string path)
    {
        await host.StartAsync();
        using var client = new HttpClient { BaseAddress = ServerAddress.Of(host.Services.GetRequiredService<IServer>()) };
        var answer = await client.GetStringAsync(path);
        await host.StopAsync();
        return answer;
    }
}
