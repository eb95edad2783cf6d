namespace Mapping.LocalHost.Settings;

/// <summary>Where the durable state is.</summary>
internal enum StorageProviderKind
{
    Sqlite,
    AzureStorage,
}
