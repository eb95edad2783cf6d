namespace Mapping.AppHost;

/// <summary>An empty folder for this run; a second run at the same time gets one of its own.</summary>
internal sealed class DataDirectory : IDisposable
{
    private const int MaxRunsAtOnce = 50;
    private readonly FileStream _lock;

    private DataDirectory(string path, FileStream lockFile) => (Path, _lock) = (path, lockFile);

    public string Path { get; }

    public static DataDirectory Open(string root)
    {
        var home = Directory.CreateDirectory(System.IO.Path.Combine(root, ".local")).FullName;
        for (var number = 1; number <= MaxRunsAtOnce; number++)
        {
            var path = System.IO.Path.Combine(home, number == 1 ? "apphost" : $"apphost-{number}");
            if (TryLock($"{path}.lock") is not { } lockFile)
                continue;
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            Directory.CreateDirectory(path);
            return new DataDirectory(path, lockFile);
        }

        throw new StageException($"{MaxRunsAtOnce} runs are going on in {home} already: end some of them.");
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => _lock.Dispose();

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
