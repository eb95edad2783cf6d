using Mapping.AppHost.Demo;
using Mapping.AppHost.Node;
using Mapping.AppHost.Output;

namespace Mapping.AppHost;

/// <summary>Start everything, map a sample order, look at what stands there, serve.</summary>
internal sealed class MainJob(MainJobOptions options, Screen screen)
{
    public async Task<int> RunAsync(CancellationToken stop)
    {
        screen.Title("Mapping subscriptions to Autotask");
        var root = RepositoryRoot.Find();
        using var data = DataDirectory.Open(root);
        await using var stage = await LocalStage.StartAsync(root, data, screen, stop);
        var isAsExpected = await new SampleRun(stage, screen).RunAsync(stop);
        if (options.Once)
            return isAsExpected ? 0 : 1;

        screen.Heading("Open the portal");
        Screen.Copyable(stage.Portal.Address.ToString());
        screen.Heading("Serving until Ctrl+C");
        await stage.ServeAsync(stop);
        screen.Note("Ending everything …");
        return 0;
    }
}
