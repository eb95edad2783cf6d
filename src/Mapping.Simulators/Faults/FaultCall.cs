namespace Mapping.Simulators.Faults;

internal sealed record FaultCall(string Method, string Path, string? Entity, string? Operation, bool IsWrite);
