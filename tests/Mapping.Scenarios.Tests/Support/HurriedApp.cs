using Mapping.TestKit.App;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Support;

/// <summary>An app of a test class's own, to kill and to disturb, whose waits for what can't be seen are short.</summary>
public sealed class HurriedApp(Stage stage) : IAsyncLifetime
{
    private AppProcess? _app;

    public AppProcess App => _app ?? throw new InvalidOperationException("The app has not started.");

    public async ValueTask InitializeAsync() => _app = await stage.StartAppAsync(new Dictionary<string, string>
    {
        ["Mapping:SettleTime"] = "00:00:04",
        ["Autotask:CallTimeout"] = "00:00:05",
    });

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
    }
}
