namespace Mapping.AppHost.Demo;

internal sealed record AutotaskCredentials(string UserName, string Secret, string IntegrationCode);
