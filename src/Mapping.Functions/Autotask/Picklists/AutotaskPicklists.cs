using System.Collections.Concurrent;
using Mapping.Functions.Autotask.Http;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Autotask.Picklists;

/// <summary>Picklists by connection and entity, read once for hours and by one caller at a time.</summary>
internal sealed class AutotaskPicklists(AutotaskApis apis, IOptions<AutotaskOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<(string Connection, Uri Zone, string Entity), Entry> _entries = new();

    public async Task<EntityPicklists> OfAsync(AutotaskConnection connection, string entity, CancellationToken cancellationToken)
    {
        var entry = _entries.GetOrAdd((connection.Key, connection.ZoneUri, entity), _ => new Entry());
        if (entry.Current(time.GetUtcNow()) is { } known)
        {
            return known;
        }

        await entry.Gate.WaitAsync(cancellationToken);
        try
        {
            return entry.Current(time.GetUtcNow()) ?? await ReadAsync(entry, connection, entity, cancellationToken);
        }
        finally
        {
            entry.Gate.Release();
        }
    }

    private async Task<EntityPicklists> ReadAsync(Entry entry, AutotaskConnection connection, string entity, CancellationToken cancellationToken)
    {
        var answer = await apis.Of(connection).GetFieldsAsync(entity, AutotaskCall.Read(connection, entity), cancellationToken);
        var picklists = new EntityPicklists(entity, answer);
        entry.Keep(picklists, time.GetUtcNow() + options.Value.PicklistCacheDuration);
        return picklists;
    }

    private sealed class Entry
    {
        private volatile Kept? _kept;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        public EntityPicklists? Current(DateTimeOffset now) => _kept is { } kept && kept.Until > now ? kept.Picklists : null;

        public void Keep(EntityPicklists picklists, DateTimeOffset until) => _kept = new Kept(picklists, until);

        private sealed record Kept(EntityPicklists Picklists, DateTimeOffset Until);
    }
}
