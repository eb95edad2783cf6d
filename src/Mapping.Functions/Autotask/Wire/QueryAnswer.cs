namespace Mapping.Functions.Autotask.Wire;

internal sealed record QueryAnswer<T>(IReadOnlyList<T>? Items, PageDetails? PageDetails);
