using Mapping.TestKit.App;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Chaos;

/// <summary>Two apps on the same tables, secrets and simulators, each with a hub of its own, killed and started again at random.</summary>
internal sealed class ChaosApps(IReadOnlyList<AppProcess> apps) : IAsyncDisposable
{
    public int Kills { get; private set; }

    public IReadOnlyList<AppProcess> All => apps;

    public static async Task<ChaosApps> StartAsync(Stage stage, IReadOnlyDictionary<string, string> settings) =>
        new([await stage.StartAppAsync(settings), await stage.StartAppAsync(settings)]);

    public AppProcess For(Random random) => apps[random.Next(apps.Count)];

    /// <summary>Until the work is done, after which both run.</summary>
    public async Task KillUntilAsync(Task work, int seed)
    {
        var random = new Random(seed);
        while (!work.IsCompleted)
        {
            // The length of a life and of a death is what is random here.
            await Task.WhenAny(work, Task.Delay(random.Next(4_000, 10_000)));
            if (work.IsCompleted)
                return;
            var victims = random.Next(5) == 0 ? apps : [For(random)];
            await Task.WhenAll(victims.Select(victim => victim.KillAsync()));
            Kills += victims.Count;
            await Task.Delay(random.Next(2_000));
            await Task.WhenAll(victims.Select(victim => victim.StartAgainAsync()));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in apps)
            await app.DisposeAsync();
    }
}
