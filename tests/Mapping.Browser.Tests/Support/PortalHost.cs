using Mapping.AppHost.App;
using Mapping.AppHost.Portal;
using Mapping.Portal;
using Mapping.TestKit.App;
using Microsoft.AspNetCore.Builder;

namespace Mapping.Browser.Tests.Support;

/// <summary>The portal of one tenant, in this process, in front of the app.</summary>
internal sealed class PortalHost : IAsyncDisposable
{
    private readonly WebApplication _portal;
    private readonly string _folder;

    private PortalHost(WebApplication portal, string folder) => (_portal, _folder) = (portal, folder);

    public Uri Address => new(_portal.Urls.Single());

    public static async Task<PortalHost> StartAsync(AppProcess app, string tenant)
    {
        var folder = Directory.CreateTempSubdirectory("mapping-portal-").FullName;
        var keys = await FunctionKeys.ReadAsync(app.DataDirectory, CancellationToken.None);
        var settings = PortalSettings.For(tenant, app.Address, keys, folder, SampleFile.Write(Path.Combine(folder, "samples.json")));
        string[] own = ["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning"];
        var portal = new PortalHost(PortalApp.Build([.. own, .. settings.Select(setting => $"--{setting.Key}={setting.Value}")]), folder);
        await portal._portal.StartAsync();
        return portal;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _portal.StopAsync(now.Token);
        await _portal.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
