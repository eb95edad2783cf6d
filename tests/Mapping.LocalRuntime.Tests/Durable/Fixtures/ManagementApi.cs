using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Mapping.LocalRuntime.Durable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mapping.LocalRuntime.Tests.Durable.Fixtures;

/// <summary>The management API on a real port, with one key that opens it and one that does not.</summary>
internal sealed class ManagementApi : IAsyncDisposable
{
    public const string SystemKey = "the-system-key";
    public const string FunctionKey = "a-function-key";

    private readonly WebApplication app;
    private readonly string folder;

    private ManagementApi(WebApplication app, string folder)
    {
        this.app = app;
        this.folder = folder;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Http { get; }

    public DurableTaskClient Client => app.Services.GetRequiredService<DurableTaskClient>();

    public static async Task<ManagementApi> Start(Action<DictionaryCatalog> declare)
    {
        var catalog = new DictionaryCatalog();
        declare(catalog);
        var folder = Directory.CreateTempSubdirectory("management").FullName;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<ITaskCatalog>(catalog);
        builder.Services.AddDurableHub(options =>
        {
            options.DatabasePath = Path.Combine(folder, "taskhub.db");
            options.HubName = "TheHub";
        });
        var app = builder.Build();
        app.MapDurableManagement(http => ((string?)http.Request.Query["code"] ?? http.Request.Headers["x-functions-key"]) switch
        {
            SystemKey => ManagementAccess.Granted,
            FunctionKey => ManagementAccess.Forbidden,
            _ => ManagementAccess.Missing,
        });
        await app.StartAsync();
        return new ManagementApi(app, folder);
    }

    public Task<HttpResponseMessage> Send(HttpMethod method, string path, string? json = null, string? key = SystemKey, string mediaType = "application/json")
    {
        var request = new HttpRequestMessage(method, "/runtime/webhooks/durabletask" + path);
        if (key is not null)
        {
            request.Headers.Add("x-functions-key", key);
        }

        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, mediaType);
        }

        return Http.SendAsync(request);
    }

    public Task<HttpResponseMessage> Get(string path) => Send(HttpMethod.Get, path);

    public Task<HttpResponseMessage> Post(string path, string? json = null) => Send(HttpMethod.Post, path, json);

    public Task<HttpResponseMessage> Delete(string path) => Send(HttpMethod.Delete, path);

    public static async Task<JsonElement> Body(Task<HttpResponseMessage> response) => await (await response).Content.ReadFromJsonAsync<JsonElement>();

    /// <summary>Starts the orchestrator under its own name as id and waits for its end.</summary>
    public async Task Ended(string orchestrator, object? input = null)
    {
        var id = await Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, new StartOrchestrationOptions(orchestrator));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await Client.WaitForInstanceCompletionAsync(id, patience.Token);
    }

    public async Task Running(string orchestrator, object? input = null)
    {
        var id = await Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, new StartOrchestrationOptions(orchestrator));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await Client.WaitForInstanceStartAsync(id, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
