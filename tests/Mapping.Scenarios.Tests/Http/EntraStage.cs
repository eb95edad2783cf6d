using System.Net.Http.Headers;
using Mapping.TestKit.App;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Http;

/// <summary>An app where Entra is set, and the issuer that it trusts.</summary>
public sealed class EntraStage(Stage stage) : IAsyncLifetime
{
    private TestIssuer? _issuer;
    private AppProcess? _app;

    public AppProcess App => _app ?? throw new InvalidOperationException("Not started.");

    internal TestIssuer Issuer => _issuer ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync()
    {
        _issuer = await TestIssuer.StartAsync();
        _app = await stage.StartAppAsync(new Dictionary<string, string>
        {
            ["Entra__Authority"] = Issuer.Address.AbsoluteUri,
            ["Entra__Audience"] = TestIssuer.Audience,
        });
    }

    public HttpClient Client(string? token)
    {
        var client = App.CreateClient();
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        if (_issuer is not null)
            await _issuer.DisposeAsync();
    }
}
