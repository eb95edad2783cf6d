namespace Mapping.Functions.Triggers.RequestReading;

/// <summary>Collects what is wrong with one request, in the order of finding.</summary>
internal sealed class FieldErrors
{
    // A small body can hold thousands of faults; an answer should not.
    private const int Limit = 100;

    private readonly List<FieldError> _errors = [];

    public IReadOnlyList<FieldError> All => _errors;

    /// <summary>Looking for more is of no use.</summary>
    public bool IsFull => _errors.Count > Limit;

    public void Add(string field, string message)
    {
        if (_errors.Count < Limit)
        {
            _errors.Add(new FieldError(field, message));
        }
        else if (_errors.Count == Limit)
        {
            _errors.Add(new FieldError(FieldPath.Root, "has more errors than are listed here"));
        }
    }
}
