using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Logging;

namespace Mapping.TestKit.Autotask;

/// <summary>What a database was asked since a moment.</summary>
internal sealed class SimulatedCalls
{
    private static readonly string[] WritingOperations = ["Create", "Merge", "Replace"];
    private readonly AutotaskDatabase _database;
    private readonly long _after;

    private SimulatedCalls(AutotaskDatabase database, long after) => (_database, _after) = (database, after);

    public IReadOnlyList<LogEntry> All => _database.Log.After(_after);

    public IReadOnlyList<LogEntry> Writes => [.. All.Where(IsWrite)];

    /// <summary>Reads that ask what was asked before with no write between.</summary>
    public IReadOnlyList<string> RepeatedReads
    {
        get
        {
            var seen = new HashSet<string>();
            var repeated = new List<string>();
            foreach (var call in All)
            {
                if (IsWrite(call))
                    seen.Clear();
                else if (!seen.Add(Spelling(call)))
                    repeated.Add(Spelling(call));
            }

            return repeated;
        }
    }

    public static SimulatedCalls From(AutotaskDatabase database) => new(database, database.Log.Last);

    public override string ToString() => string.Join(Environment.NewLine, All.Select(call => $"{Spelling(call)} → {call.Status}"));

    private static bool IsWrite(LogEntry call) => WritingOperations.Contains(call.Operation);

    private static string Spelling(LogEntry call) => $"{call.Method} {call.Path}{call.Query} {call.Body}".TrimEnd();
}
