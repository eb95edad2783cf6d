namespace Mapping.Functions.CloudCockpit.Wire;

internal sealed record ErrorAnswer(string? Description, IReadOnlyList<ErrorItem>? Errors)
{
    /// <summary>What went wrong, in one sentence for each thing; null when nothing was said.</summary>
    public string? Sentence
    {
        get
        {
            var parts = (Errors ?? []).Select(error => $"{error.PropertyName}: {string.Join("; ", error.Description ?? [])}").Prepend(Description);
            return string.Join(" ", parts.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } text ? text : null;
        }
    }
}
