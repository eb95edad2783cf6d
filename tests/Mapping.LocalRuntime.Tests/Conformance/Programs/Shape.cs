namespace Mapping.Conformance.Programs;

internal sealed record Shape(string Name, int Count, decimal[]? Amounts);
