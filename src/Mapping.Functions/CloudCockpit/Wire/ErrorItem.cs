namespace Mapping.Functions.CloudCockpit.Wire;

internal sealed record ErrorItem(string? PropertyName, IReadOnlyList<string>? Description);
