using System.Globalization;
using Mapping.AppHost.Processes;

namespace Mapping.AppHost.Node;

/// <summary>Node, which runs Azurite: where it is and that it is new enough.</summary>
internal sealed record NodeRuntime(string Path, string Version)
{
    private const int OldestMajor = 20;
    private const string Remedy = "install Node 20 or newer from https://nodejs.org, open a new terminal and run the command again.";

    public static async Task<NodeRuntime> FindAsync(CancellationToken cancellationToken)
    {
        var path = ExecutablePath.Find("node")
            ?? throw new StageException($"Node was not found on the PATH. It runs Azurite, which holds the tables: {Remedy}");
        var version = await ReadVersionAsync(path, cancellationToken);
        if (Major(version) < OldestMajor)
            throw new StageException($"Node {version} at {path} is too old: {Remedy}");
        return new NodeRuntime(path, version);
    }

    private static async Task<string> ReadVersionAsync(string path, CancellationToken cancellationToken)
    {
        await using var node = await ChildProcess.StartAsync(new ChildProcessStart(path, ["--version"]));
        var exitCode = await node.WaitForExitAsync(cancellationToken);
        var version = node.Log.Lines.FirstOrDefault(line => line.StartsWith('v'));
        return exitCode == 0 && version is not null
            ? version[1..]
            : throw new StageException($"{path} --version ended with exit code {exitCode} and no version: {Remedy}");
    }

    private static int Major(string version) =>
        int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
}
