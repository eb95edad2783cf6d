namespace Mapping.TestKit.Portal;

internal sealed record ListPage<T>(IReadOnlyList<T> Items, string? ContinuationToken);
