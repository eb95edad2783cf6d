using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace Mapping.Functions.Identity;

/// <summary>Who we are for Azure's services: the app's managed identity where the platform offers one, else the developer who is signed in.</summary>
internal static class AzureCredential
{
    /// <param name="clientId">Of a user-assigned identity; AZURE_CLIENT_ID when not set; neither: the system-assigned one.</param>
    public static TokenCredential Of(string? clientId, IConfiguration configuration)
    {
        // The platform sets it on an app that has an identity.
        if (string.IsNullOrWhiteSpace(configuration["IDENTITY_ENDPOINT"]))
        {
            return new ChainedTokenCredential(new AzureCliCredential(), new AzureDeveloperCliCredential(), new VisualStudioCredential());
        }

        string?[] ids = [clientId, configuration["AZURE_CLIENT_ID"]];
        return new ManagedIdentityCredential(ids.FirstOrDefault(id => !string.IsNullOrWhiteSpace(id)) is { } userAssigned
            ? ManagedIdentityId.FromUserAssignedClientId(userAssigned)
            : ManagedIdentityId.SystemAssigned);
    }
}
