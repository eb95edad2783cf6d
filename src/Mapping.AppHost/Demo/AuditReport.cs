using System.Globalization;
using Mapping.AppHost.Output;

namespace Mapping.AppHost.Demo;

/// <summary>The audit rows of an order, oldest first: the order in which it happened.</summary>
internal sealed class AuditReport(Screen screen)
{
    public void Show(IReadOnlyList<AuditEntry> entries)
    {
        var table = Tables.New("time (UTC)", "operation", "status", "took", "message");
        foreach (var entry in entries.OrderBy(entry => entry.StartedAt))
            table.Add(Time(entry.StartedAt), entry.Operation, entry.Status, Took(entry), entry.Message);
        screen.Show(table);
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);

    private static string Took(AuditEntry entry) =>
        entry.EndedAt is { } end ? string.Create(CultureInfo.InvariantCulture, $"{(end - entry.StartedAt).TotalMilliseconds:0} ms") : "";
}
