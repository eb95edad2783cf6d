namespace Mapping.AppHost.Demo;

internal sealed record ConnectionAnswer(string Id, string Name, string Currency, string Context, string Status);
