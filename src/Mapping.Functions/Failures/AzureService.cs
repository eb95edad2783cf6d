namespace Mapping.Functions.Failures;

/// <summary>The services of Azure that the app can't work without.</summary>
internal enum AzureService
{
    Tables,
    KeyVault,
}
