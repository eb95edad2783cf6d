namespace Mapping.Functions.Storage;

internal sealed class StorageOptions
{
    public const string SectionName = "Storage";

    /// <summary>A connection string, for one machine.</summary>
    public string? Tables { get; set; }

    /// <summary>The table endpoint, reached with the managed identity.</summary>
    public Uri? TablesUri { get; set; }

    /// <summary>Client id of a user-assigned identity; AZURE_CLIENT_ID when not set.</summary>
    public string? ManagedIdentityClientId { get; set; }
}
