using Mapping.AppHost.Portal;
using Mapping.AppHost.Processes;

namespace Mapping.TestKit.Staging;

/// <summary>The web portal of one tenant on the stage, as an own process on a free port.</summary>
internal sealed class StagePortal : IAsyncDisposable
{
    private readonly PortalProcess _portal;
    private readonly string _directory;

    private StagePortal(PortalProcess portal, string directory) => (_portal, _directory) = (portal, directory);

    public Uri Address => _portal.Address;

    public IReadOnlyList<string> LogLines => _portal.Process.Log.Lines;

    /// <param name="overrides">Settings to add or change; <c>App:Uri</c> for an app that does not answer, for instance.</param>
    public static async Task<StagePortal> StartAsync(StageTenant tenant, IReadOnlyDictionary<string, string>? overrides = null)
    {
        var directory = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "mapping-tests", $"portal-{Guid.NewGuid():N}")).FullName;
        var samples = SampleFile.Write(Path.Combine(directory, "samples.json"));
        var settings = new Dictionary<string, string>(PortalSettings.For(tenant.Name, tenant.App.Address, tenant.App.Keys, directory, samples));
        foreach (var (key, value) in overrides ?? new Dictionary<string, string>())
            settings[key] = value;
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        return new StagePortal(await PortalProcess.StartAsync(address, settings, directory, logPath: null, CancellationToken.None), directory);
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }
}
