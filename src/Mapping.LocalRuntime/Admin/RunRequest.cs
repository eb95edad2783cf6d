namespace Mapping.LocalRuntime.Admin;

internal sealed record RunRequest(string? Input);
