using System.Text.RegularExpressions;
using Mapping.AppHost.Node;
using Mapping.AppHost.Processes;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.MainJob;

/// <summary>The AppHost as a user starts it.</summary>
internal sealed partial class MainJobProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private MainJobProcess(ChildProcess process) => Process = process;

    public ChildProcess Process { get; }

    public string Output => string.Join('\n', Process.Log.Lines);

    public static async Task<MainJobProcess> StartAsync(string[] arguments, Dictionary<string, string?>? environment = null)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "Mapping.AppHost.dll");
        return new MainJobProcess(await ChildProcess.StartAsync(new ChildProcessStart(ExecutablePath.Dotnet, [assembly, .. arguments])
        {
            WorkingDirectory = RepositoryRoot.Find(),
            Environment = environment ?? [],
        }));
    }

    public async Task<int> WaitForExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await Process.WaitForExitAsync(patience.Token);
    }

    public Task WaitUntilServingAsync() => WaitFor.ConditionAsync(
        "the main job serves", () => Output.Contains("Serving until Ctrl+C", StringComparison.Ordinal) || Process.HasExited, Patience);

    /// <summary>The ports of Azurite, the simulators, the app and the portal, as printed.</summary>
    public IReadOnlyList<int> Ports() => [.. Address().Matches(Output).Select(match => int.Parse(match.Groups[1].ValueSpan)).Distinct()];

    public ValueTask DisposeAsync() => Process.DisposeAsync();

    [GeneratedRegex(@"http://127\.0\.0\.1:(\d+)")]
    private static partial Regex Address();
}
