namespace Mapping.LocalRuntime.CrashWorker;

/// <summary>
/// What the driver intended and what it was told is done: the truth that the hub is held against. A line that is written survives
/// a kill. It is told to the parent process too.
/// </summary>
internal sealed class Journal : IDisposable
{
    public const string FileName = "journal.txt";

    private readonly Lock gate = new();
    private readonly FileStream file;
    private readonly List<string> past;

    public Journal(string folder)
    {
        past = Read(folder);
        file = new FileStream(Path.Combine(folder, FileName), FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    public static List<string> Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? [.. File.ReadAllLines(path)] : [];
    }

    public IEnumerable<string> PastOf(string kind) =>
        past.Where(line => line.StartsWith(kind, StringComparison.Ordinal)).Select(line => line[kind.Length..]);

    public void Write(string line)
    {
        lock (gate)
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(line + "\n"));
            Console.WriteLine(line);
        }
    }

    public void Dispose() => file.Dispose();
}
