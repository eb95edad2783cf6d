namespace Mapping.Functions.Failures;

/// <summary>What the answers of Azure's table service mean, most likely.</summary>
internal static class TableCauses
{
    public static string? Of(int status, string? code) => (status, code) switch
    {
        (_, "AuthenticationFailed") =>
            "the account key is wrong or was exchanged, the signature has expired, or this machine's clock is off by more than 15 minutes",
        (_, "AuthorizationFailure") => "the storage account's firewall (network rules, private endpoint) does not let this host in",
        (_, "AuthorizationPermissionMismatch") =>
            "the identity lacks the role Storage Table Data Contributor, or was given it a few minutes ago",
        (_, "InsufficientAccountPermissions" or "AuthorizationServiceMismatch" or "AuthorizationResourceTypeMismatch") =>
            "the signature (SAS) does not allow what the app needs: reading, adding, changing and deleting rows, and creating tables",
        (_, "KeyBasedAuthenticationNotPermitted") => "the storage account takes no keys: set Storage:TablesUri and let the app's identity in",
        (_, "AccountIsDisabled") => "the storage account is disabled",
        (_, "InvalidAuthenticationInfo" or "NoAuthenticationInformation") or (401, _) =>
            "the token or key is not accepted: it is of another directory or account, or this machine's clock is off",
        (403, _) => "the key is wrong, a role is missing, or the storage account's firewall does not let this host in",
        (404, _) => "there is no table service at this address: the name of the account or the path is wrong",
        (400, _) => "it does not understand the request: the address is not that of a table service, or the key is not a key",
        (409, _) => "a table of this name is being deleted: try again in a minute",
        _ => null,
    };
}
