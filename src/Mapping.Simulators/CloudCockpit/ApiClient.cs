namespace Mapping.Simulators.CloudCockpit;

internal sealed record ApiClient(string ClientId, string Secret);
