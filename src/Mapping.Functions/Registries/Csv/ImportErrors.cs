namespace Mapping.Functions.Registries.Csv;

/// <summary>What is wrong with a file, in the order of its lines.</summary>
internal sealed class ImportErrors
{
    private const int Limit = 200;
    private readonly List<ImportError> _errors = [];

    public IReadOnlyList<ImportError> All => [.. _errors.OrderBy(error => error.Line)];

    public bool IsFull => _errors.Count >= Limit;

    public void Add(int line, string field, string code, string message)
    {
        if (!IsFull)
        {
            _errors.Add(new ImportError(line, field, code, message));
        }
    }
}
