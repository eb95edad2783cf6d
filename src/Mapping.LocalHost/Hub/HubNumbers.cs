namespace Mapping.LocalHost.Hub;

/// <summary>Numbers for rows: above all that are in the file.</summary>
internal sealed class HubNumbers(long last)
{
    private long _last = last;

    public long Next() => Interlocked.Increment(ref _last);
}
