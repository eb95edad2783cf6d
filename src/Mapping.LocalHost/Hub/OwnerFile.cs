namespace Mapping.LocalHost.Hub;

/// <summary>The hub holds orders: its file is for its owner only, and SQLite makes those beside it alike.</summary>
internal static class OwnerFile
{
    public static void Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(path, options).Dispose();
    }
}
