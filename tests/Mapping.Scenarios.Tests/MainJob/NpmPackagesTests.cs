using Mapping.AppHost;
using Mapping.AppHost.Node;

namespace Mapping.Scenarios.Tests.MainJob;

public sealed class NpmPackagesTests : IDisposable
{
    private const string PackageLock =
        """
        {
          "name": "clone", "lockfileVersion": 3, "requires": true,
          "packages": {
            "": { "name": "clone", "dependencies": { "azurite": "file:azurite.tgz" } },
            "node_modules/azurite": { "version": "1.2.3", "resolved": "file:azurite.tgz" }
          }
        }
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("mapping-npm-").FullName;

    public NpmPackagesTests()
    {
        File.WriteAllText(Path.Combine(_root, "package.json"), """{ "name": "clone", "dependencies": { "azurite": "file:azurite.tgz" } }""");
        File.WriteAllText(Path.Combine(_root, "package-lock.json"), PackageLock);
    }

    [Fact]
    public async Task An_install_that_breaks_says_what_to_do()
    {
        var packages = new NpmPackages(_root);

        var problem = await Assert.ThrowsAsync<StageException>(() => packages.EnsureAsync(new Progress<RestoreProgress>(), CancellationToken.None));

        Assert.Contains($"run \"npm ci\" in {_root} until it succeeds", problem.Message, StringComparison.Ordinal);
        Assert.Contains("npm error", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Packages_that_are_there_in_the_pinned_version_are_left_alone()
    {
        Write("node_modules/.package-lock.json", "{}");
        Write("node_modules/azurite/package.json", """{ "version": "1.2.3" }""");
        var reports = new List<RestoreProgress>();

        await new NpmPackages(_root).EnsureAsync(new Recorder(reports), CancellationToken.None);

        Assert.Empty(reports);
    }

    [Fact]
    public async Task Packages_of_another_version_are_restored()
    {
        Write("node_modules/.package-lock.json", "{}");
        Write("node_modules/azurite/package.json", """{ "version": "1.2.2" }""");
        var reports = new List<RestoreProgress>();

        await Assert.ThrowsAsync<StageException>(() => new NpmPackages(_root).EnsureAsync(new Recorder(reports), CancellationToken.None));

        Assert.Contains(new RestoreProgress(0, 1), reports);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Write(string path, string content)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }

    private sealed class Recorder(List<RestoreProgress> reports) : IProgress<RestoreProgress>
    {
        public void Report(RestoreProgress value) => reports.Add(value);
    }
}
