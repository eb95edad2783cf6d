namespace Mapping.AppHost.Processes;

/// <summary>What a child process wrote: its latest lines for tests and error messages, and all of them in a file when one is named.</summary>
internal sealed class OutputLog(string? path) : IDisposable
{
    private const int MaxLines = 20_000;
    private readonly Lock _lock = new();
    private readonly Queue<string> _lines = [];
    private readonly StreamWriter? _file = path is null ? null : new StreamWriter(path, append: true) { AutoFlush = true };
    private bool _closed;

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
                return [.. _lines];
        }
    }

    public string Tail(int count) => string.Join(Environment.NewLine, Lines.TakeLast(count));

    public void Add(string line)
    {
        lock (_lock)
        {
            if (_closed)
                return;
            _lines.Enqueue(line);
            if (_lines.Count > MaxLines)
                _lines.Dequeue();
            _file?.WriteLine(line);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _closed = true;
            _file?.Dispose();
        }
    }
}
