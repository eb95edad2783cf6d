namespace Mapping.LocalHost.Hub;

/// <summary>One process owns a hub: the operating system holds the lock as long as the process lives, and not longer. The files are for their owner only: they hold orders.</summary>
internal static class HubLock
{
    /// <returns>Holds the lock until it is disposed.</returns>
    public static IDisposable Take(string databasePath)
    {
        var path = databasePath + ".lock";
        try
        {
            var owned = DataDirectory.Open(path, FileMode.OpenOrCreate);
            DataDirectory.Open(databasePath, FileMode.OpenOrCreate, FileShare.ReadWrite).Dispose();
            return owned;
        }
        catch (IOException exception) when (File.Exists(path))
        {
            throw new HostException($"The task hub '{databasePath}' belongs to another running process. End that process, or set {DataDirectory.Setting} to another directory.", exception);
        }
    }
}
