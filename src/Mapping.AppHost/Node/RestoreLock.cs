namespace Mapping.AppHost.Node;

/// <summary>Several processes (test assemblies, a main job) may find the packages missing at once: one restores, the others wait.</summary>
internal static class RestoreLock
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    public static async Task<FileStream> AcquireAsync(string root, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(root, ".local")).FullName, "npm.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(Look, cancellationToken);
            }
        }
    }
}
