namespace Mapping.Functions.Autotask.Wire;

internal sealed record FieldItem(string? Name, IReadOnlyList<PicklistItem>? PicklistValues);
