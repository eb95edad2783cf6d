using System.Collections.Concurrent;

namespace Mapping.TestKit.Azurite;

/// <summary>The requests that spoke of one of the names.</summary>
public sealed class TableWatch(IReadOnlyCollection<string> names)
{
    private readonly ConcurrentQueue<(string Method, string Address)> _requests = new();

    /// <summary>Whether each of them can have changed something, in order.</summary>
    public IReadOnlyList<bool> AreWrites => [.. _requests.Select(request => request.Method != "GET")];

    public int Count => _requests.Count;

    public int Of(string table) => _requests.Count(request =>
        request.Address.Contains($"/{table}(", StringComparison.Ordinal) || request.Address.Contains($"/{table}?", StringComparison.Ordinal));

    public override string ToString() => string.Join(Environment.NewLine, _requests.Select(request => $"{request.Method} {request.Address}"));

    internal void Note(string method, string address, string text)
    {
        if (names.Any(name => text.Contains(name, StringComparison.Ordinal)))
            _requests.Enqueue((method, address));
    }
}
