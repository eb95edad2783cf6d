namespace Mapping.Functions.Autotask.Wire;

internal sealed record FieldsAnswer(IReadOnlyList<FieldItem>? Fields);
