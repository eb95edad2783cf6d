using Mapping.Functions.CloudCockpit;
using Mapping.Functions.Secrets;
using Mapping.Functions.Tests.StandIns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Moq;

namespace Mapping.Functions.Tests.CloudCockpit;

/// <summary>A CloudCockpit whose answers the test scripts, with the room's real client on it. Its tokens are numbered.</summary>
internal sealed class CloudCockpitStandIn : IAsyncDisposable
{
    public const string Secret = "client~s3cr3t&more";
    private ServiceProvider _services = null!;
    private int _tokens;

    public HttpStandIn Server { get; private set; } = null!;

    /// <summary>What the vault holds now, when it is another secret than the remembered one.</summary>
    public string? CurrentSecret { get; set; }

    public CollectedLogs Logs { get; } = new();

    public ShiftedTime Time { get; } = new();

    public CloudCockpitCaller Caller { get; } = new("csp.nimbus-demo.example", "0b0e2c52-6ac6-4d0e-8f3f-0b2f4f5a6c77");

    public Guid Customer { get; } = Guid.Parse("9f6f1e6a-8a0b-4d5e-9a51-6f6e7b0f2d10");

    public ICloudCockpitClient Client => _services.GetRequiredService<ICloudCockpitClient>();

    public IReadOnlyList<SeenRequest> Calls => [.. Server.Requests.Where(request => request.Path != "/token")];

    public IReadOnlyList<SeenRequest> TokenCalls => [.. Server.Requests.Where(request => request.Path == "/token")];

    public static async Task<CloudCockpitStandIn> StartAsync(
        Func<SeenRequest, HttpContext, Task> answer,
        string? secret = Secret,
        Func<HttpContext, Task>? token = null,
        params (string Key, string Value)[] settings)
    {
        var standIn = new CloudCockpitStandIn();
        token ??= context => context.JsonAsync($$"""{"token_type":"Bearer","access_token":"t{{Interlocked.Increment(ref standIn._tokens)}}","expires_in":3600}""");
        standIn.Server = await HttpStandIn.StartAsync((request, context) => request.Path == "/token" ? token(context) : answer(request, context));
        standIn._services = standIn.Compose(secret, settings);
        return standIn;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
    }

    private ServiceProvider Compose(string? secret, (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("CloudCockpit:ApiUri", Server.Uri.AbsoluteUri),
            new("CloudCockpit:TokenUri", new Uri(Server.Uri, "token").AbsoluteUri),
            new("CloudCockpit:ClientId", "client-1"),
            .. settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)),
        ]).Build();
        var secrets = new Mock<ISecretStore>();
        secrets.Setup(store => store.FindAsync("CloudCockpitClientSecret", It.IsAny<CancellationToken>())).ReturnsAsync(secret);
        secrets.Setup(store => store.FindAnewAsync("CloudCockpitClientSecret", It.IsAny<CancellationToken>())).ReturnsAsync(() => CurrentSecret ?? secret);
        return new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(secrets.Object)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
            .AddCloudCockpit(configuration)
            .BuildServiceProvider(validateScopes: true);
    }
}
