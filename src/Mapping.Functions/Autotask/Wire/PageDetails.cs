namespace Mapping.Functions.Autotask.Wire;

/// <param name="NextPageUrl">Absolute; asked for with POST and the same body. Null on the last page.</param>
internal sealed record PageDetails(string? NextPageUrl);
