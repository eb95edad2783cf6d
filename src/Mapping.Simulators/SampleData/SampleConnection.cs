namespace Mapping.Simulators.SampleData;

/// <summary>A connection to create in the app, and the database behind it.</summary>
/// <param name="Database">Key of the simulated database.</param>
/// <param name="Context">Whose portal: <c>csp</c> or <c>reseller:{id}</c>.</param>
internal sealed record SampleConnection(
    string Name,
    string Database,
    string Context,
    string Currency,
    string UserName,
    string Secret,
    string IntegrationCode,
    decimal AzureMarkupPercent);
