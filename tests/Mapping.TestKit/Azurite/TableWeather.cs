namespace Mapping.TestKit.Azurite;

/// <summary>Faults that meet a share of all requests; the seed decides which and how.</summary>
public sealed class TableWeather(double share, int seed)
{
    private static readonly TableFaultKind[] Kinds =
        [TableFaultKind.BreakBefore, TableFaultKind.BreakAfter, TableFaultKind.ErrorBefore, TableFaultKind.ErrorAfter, TableFaultKind.PreconditionFailed];

    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);
    private int _faults;

    public int Faults => Volatile.Read(ref _faults);

    /// <param name="isConditional">Only then another one can have come first.</param>
    internal TableFault? Next(bool isConditional)
    {
        lock (_gate)
        {
            if (_random.NextDouble() >= share)
                return null;
            _faults++;
            return new TableFault(request: 1, Kinds[_random.Next(isConditional ? Kinds.Length : Kinds.Length - 1)]);
        }
    }
}
