namespace Mapping.Functions.CloudCockpit.Wire;

internal sealed record Page<T>(IReadOnlyList<T> Items, bool HasNextPage);
