using System.Text.Json;
using Mapping.AppHost.Processes;

namespace Mapping.AppHost.Node;

/// <summary>The npm packages pinned in package-lock.json: restored when missing, incomplete or of another version.</summary>
internal sealed class NpmPackages(string root)
{
    private readonly string _modules = Path.Combine(root, "node_modules");
    private readonly string _lock = Path.Combine(root, "package-lock.json");

    /// <summary>Restores once, however many processes ask at the same time.</summary>
    public async Task EnsureAsync(IProgress<RestoreProgress> progress, CancellationToken cancellationToken)
    {
        if (IsComplete())
            return;
        await using var turn = await RestoreLock.AcquireAsync(root, cancellationToken);
        if (!IsComplete())
            await RestoreAsync(progress, cancellationToken);
    }

    public string File(params string[] path) => Path.Combine([_modules, .. path]);

    private bool IsComplete()
    {
        // npm writes this file as the last step of an install.
        return System.IO.File.Exists(File(".package-lock.json")) && PinnedVersions().All(pinned => InstalledVersion(pinned.Name) == pinned.Version);
    }

    private async Task RestoreAsync(IProgress<RestoreProgress> progress, CancellationToken cancellationToken)
    {
        var npm = ExecutablePath.Find("npm") ?? throw new StageException(
            "npm was not found on the PATH, though Node was. It restores Azurite: install Node with npm from https://nodejs.org and run the command again.");
        var total = PackageCount();
        var fetched = 0;
        progress.Report(new RestoreProgress(0, total));
        await using var install = await ChildProcess.StartAsync(
            new ChildProcessStart(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=http"]) { WorkingDirectory = root, OnLine = Count });
        var exitCode = await install.WaitForExitAsync(cancellationToken);
        if (exitCode != 0 || !IsComplete())
            throw new StageException(Explain(exitCode, install.Log));
        progress.Report(new RestoreProgress(total, total));

        void Count(string line)
        {
            if (line.Contains(".tgz", StringComparison.Ordinal))
                progress.Report(new RestoreProgress(Math.Min(Interlocked.Increment(ref fetched), total), total));
        }
    }

    private string Explain(int exitCode, OutputLog log)
    {
        var errors = log.Lines.Where(line => line.StartsWith("npm error", StringComparison.Ordinal)).Take(5);
        return $"""
            The pinned npm packages could not be restored (npm ci ended with exit code {exitCode}). Check the connection to the npm registry,
            run "npm ci" in {root} until it succeeds, and run the command again.
            {string.Join(Environment.NewLine, errors)}
            """.TrimEnd();
    }

    /// <summary>What package.json names, in the version that the lock file pins.</summary>
    private IReadOnlyList<(string Name, string? Version)> PinnedVersions()
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(_lock));
        var packages = document.RootElement.GetProperty("packages");
        return [.. packages.GetProperty("").GetProperty("dependencies").EnumerateObject()
            .Select(named => (named.Name, packages.GetProperty($"node_modules/{named.Name}").GetProperty("version").GetString()))];
    }

    private int PackageCount()
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(_lock));
        return document.RootElement.GetProperty("packages").EnumerateObject().Count(package => package.Name.Length > 0);
    }

    private string? InstalledVersion(string name)
    {
        var path = File([.. name.Split('/'), "package.json"]);
        if (!System.IO.File.Exists(path))
            return null;
        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(path));
        return document.RootElement.GetProperty("version").GetString();
    }
}
