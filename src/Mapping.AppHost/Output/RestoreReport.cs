using Mapping.AppHost.Node;

namespace Mapping.AppHost.Output;

/// <summary>Says how far the restore of the npm packages is: about ten lines, on a terminal and in a log alike.</summary>
internal sealed class RestoreReport(Screen screen) : IProgress<RestoreProgress>
{
    private const int Lines = 8;
    private readonly Lock _lock = new();
    private int _said = -1;

    public void Report(RestoreProgress value)
    {
        lock (_lock)
        {
            var share = value.Total == 0 ? Lines : value.Fetched * Lines / value.Total;
            if (share <= _said)
                return;
            _said = share;
            screen.Note(value.Fetched == 0
                ? $"Restoring {value.Total} pinned npm packages (Azurite), once per clone …"
                : $"{value.Fetched} of {value.Total} packages");
        }
    }
}
