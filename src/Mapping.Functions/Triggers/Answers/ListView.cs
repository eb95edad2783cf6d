namespace Mapping.Functions.Triggers.Answers;

/// <summary>One page of a list.</summary>
/// <param name="ContinuationToken">Null on the last page.</param>
internal sealed record ListView<T>(IReadOnlyList<T> Items, string? ContinuationToken);
