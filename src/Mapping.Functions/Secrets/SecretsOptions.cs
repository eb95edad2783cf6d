namespace Mapping.Functions.Secrets;

/// <summary>Either a vault or a directory.</summary>
internal sealed class SecretsOptions
{
    public const string SectionName = "Secrets";

    /// <summary>A Key Vault, read with the app's managed identity.</summary>
    public Uri? VaultUri { get; set; }

    /// <summary>The client id of a user-assigned managed identity; AZURE_CLIENT_ID when not set.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>How long a secret of the vault is remembered.</summary>
    public TimeSpan CacheDuration { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>A directory that only its owner may read, with one file per secret.</summary>
    public string? Directory { get; set; }

    /// <summary>First values, by name, of secrets that the directory does not have yet.</summary>
    public Dictionary<string, string> Values { get; set; } = [];
}
