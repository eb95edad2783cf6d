using System.Collections.Concurrent;

namespace Mapping.LocalRuntime.SampleApp.Services;

/// <summary>What happened inside the app, for tests to read.</summary>
internal sealed class Journal
{
    private readonly ConcurrentQueue<string> _entries = new();

    public void Write(string entry) => _entries.Enqueue(entry);

    public IReadOnlyList<string> Read() => [.. _entries];
}
