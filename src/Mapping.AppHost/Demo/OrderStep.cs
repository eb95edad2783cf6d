namespace Mapping.AppHost.Demo;

internal sealed record OrderStep(string Name, string Status, string? Detail);
