using Mapping.TestKit.App;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Crashes;

/// <summary>Tables of its own: a sweep that takes runs for lost so soon would take over those of every other test.</summary>
public sealed class LostHubStage : IAsyncLifetime
{
    private readonly Stage _stage = new();
    private AppProcess? _app;

    public AppProcess App => _app ?? throw new InvalidOperationException("The app has not started.");

    public async ValueTask InitializeAsync()
    {
        await _stage.InitializeAsync();
        _app = await _stage.StartAppAsync(new Dictionary<string, string>
        {
            ["Mapping:SettleTime"] = "00:00:04",
            ["Mapping:LostRunAge"] = "00:00:10",
            ["Autotask:CallTimeout"] = "00:00:05",
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        await _stage.DisposeAsync();
    }

    internal StageTenant NewTenant() => _stage.NewTenant(App);
}
