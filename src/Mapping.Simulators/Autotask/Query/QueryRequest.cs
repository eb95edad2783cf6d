namespace Mapping.Simulators.Autotask.Query;

internal sealed record QueryRequest(int PageSize, IReadOnlyList<string>? IncludeFields, FilterGroup Filter);
