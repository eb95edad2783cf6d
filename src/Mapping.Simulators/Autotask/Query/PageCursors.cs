using System.Collections.Concurrent;

namespace Mapping.Simulators.Autotask.Query;

/// <summary>The opaque tokens of next pages; the oldest are forgotten.</summary>
internal sealed class PageCursors
{
    private const int Capacity = 20_000;

    private readonly ConcurrentDictionary<string, PageCursor> _cursors = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    public string Keep(PageCursor cursor)
    {
        var token = Convert.ToBase64String(Guid.NewGuid().ToByteArray()).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        _cursors[token] = cursor;
        _order.Enqueue(token);
        if (_order.Count > Capacity && _order.TryDequeue(out var oldest))
            _cursors.TryRemove(oldest, out _);
        return token;
    }

    public PageCursor? Find(string? token) => token is null ? null : _cursors.GetValueOrDefault(token);

    public void Clear()
    {
        _cursors.Clear();
        _order.Clear();
    }
}
