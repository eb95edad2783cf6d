using System.Diagnostics;

namespace Mapping.Machine;

/// <summary>
/// Test modules run beside each other. What measures takes the whole machine (<see cref="FileShare.None"/>), all others share it
/// (<see cref="FileShare.Read"/>). The operating system gives a dead process's part back.
/// </summary>
public abstract class MachinePart(FileShare share) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(40);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);

    // Of the user's own: another's file in a shared temporary folder may not be opened.
    private static readonly string LockFile = Path.Combine(Path.GetTempPath(), $"mapping-tests-{Environment.UserName}.lock");

    private FileStream? _held;

    public async ValueTask InitializeAsync()
    {
        var started = Stopwatch.GetTimestamp();
        while (_held is null)
        {
            try
            {
                _held = new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.Read, share);
            }
            catch (IOException) when (File.Exists(LockFile) && Stopwatch.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(LookAgain);
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _held?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
