namespace Mapping.LocalHost.Settings;

/// <summary>LocalHost:DataDirectory: everything that the host remembers, for its owner only.</summary>
internal sealed class DataDirectory
{
    public const string Setting = "LocalHost:DataDirectory";
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerDirectory = OwnerFile | UnixFileMode.UserExecute;

    public DataDirectory(IConfiguration configuration)
    {
        Path = System.IO.Path.GetFullPath(configuration[Setting] is { Length: > 0 } path ? path : ".local");
        try
        {
            CreateForOwner(Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HostException($"{Setting} is '{Path}', which can't be created: {exception.Message}", exception);
        }
    }

    public string Path { get; }
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes the file at once, so that a crash leaves the old or the new content; a file made by another process meanwhile may stay.</summary>
    public void Write(string name, ReadOnlySpan<byte> content, bool overwrite = true)
    {
        var path = File(name);
        CreateForOwner(System.IO.Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Environment.ProcessId}-{Guid.NewGuid():N}";
        using (var stream = Open(draft, FileMode.CreateNew))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        if (overwrite || !System.IO.File.Exists(path))
            System.IO.File.Move(draft, path, overwrite);
        else
            System.IO.File.Delete(draft);
    }

    public void RestrictToOwner(string name)
    {
        if (!OperatingSystem.IsWindows())
            System.IO.File.SetUnixFileMode(File(name), OwnerFile);
    }

    /// <summary>A file that is made is for its owner only.</summary>
    public static FileStream Open(string path, FileMode mode, FileShare share = FileShare.None)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerFile;
        return new FileStream(path, options);
    }

    private static void CreateForOwner(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerDirectory);
    }
}
