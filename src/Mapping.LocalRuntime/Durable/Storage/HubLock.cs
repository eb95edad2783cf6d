namespace Mapping.LocalRuntime.Durable.Storage;

/// <summary>One process owns a hub: the operating system holds the lock as long as the process lives, and not longer.</summary>
internal sealed class HubLock : IDisposable
{
    private readonly FileStream file;

    private HubLock(FileStream file)
    {
        this.file = file;
    }

    public static HubLock Take(string databasePath)
    {
        var lockPath = databasePath + ".lock";
        try
        {
            return new HubLock(new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (File.Exists(lockPath))
        {
            throw new HubInUseException(databasePath, exception);
        }
    }

    public void Dispose() => file.Dispose();
}
