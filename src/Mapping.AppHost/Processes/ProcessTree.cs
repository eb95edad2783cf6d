using System.Diagnostics;
using System.Globalization;

namespace Mapping.AppHost.Processes;

/// <summary>A process and those that it started: the host and its app.</summary>
internal static class ProcessTree
{
    /// <summary>The process itself first. Where the system has no /proc, the process alone.</summary>
    public static IReadOnlyList<int> Ids(int root) => [root, .. Children(root).SelectMany(Ids)];

    /// <summary>What all of them hold in memory now.</summary>
    public static double Mebibytes(int root) => Sum(root, process => process.WorkingSet64);

    /// <summary>What each of them held at most, added up.</summary>
    public static double PeakMebibytes(int root) => Sum(root, process => process.PeakWorkingSet64);

    private static double Sum(int root, Func<Process, long> bytes) => Ids(root).Sum(id =>
    {
        using var process = Process.GetProcessById(id);
        return bytes(process) / (1024.0 * 1024.0);
    });

    private static IEnumerable<int> Children(int id)
    {
        var threads = $"/proc/{id}/task";
        return !Directory.Exists(threads)
            ? []
            : from thread in Directory.GetDirectories(threads)
              from child in File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries)
              select int.Parse(child, CultureInfo.InvariantCulture);
    }
}
