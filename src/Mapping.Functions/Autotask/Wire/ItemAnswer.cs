namespace Mapping.Functions.Autotask.Wire;

/// <param name="Item">Null when there is no such record, or none that the API user may see.</param>
internal sealed record ItemAnswer<T>(T? Item);
