namespace Mapping.Machine;

/// <summary>Test modules run beside each other. What measures takes the whole machine, what does not shares it. The operating system gives a dead process's part back.</summary>
internal static class MachineLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(40);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);

    /// <summary>Once nobody measures.</summary>
    public static Task<IDisposable> ShareAsync() => TakeAsync(FileShare.Read);

    /// <summary>Once nobody has a share.</summary>
    public static Task<IDisposable> TakeWholeAsync() => TakeAsync(FileShare.None);

    private static async Task<IDisposable> TakeAsync(FileShare share)
    {
        var path = Path.Combine(Path.GetTempPath(), "mapping-tests.lock");
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, share);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(LookAgain, patience.Token);
            }
        }
    }
}
