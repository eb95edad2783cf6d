namespace Mapping.AppHost.Demo;

internal sealed record OrderFinding(string Code, string Message, string? Remedy);
