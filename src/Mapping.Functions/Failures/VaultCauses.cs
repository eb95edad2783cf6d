namespace Mapping.Functions.Failures;

/// <summary>What Key Vault's answers mean, most likely.</summary>
internal static class VaultCauses
{
    private static readonly string[] InnerCodes = ["ForbiddenByFirewall", "ForbiddenByConnection", "ForbiddenByRbac", "ForbiddenByPolicy", "AccessDenied", "SecretDisabled"];

    public static string? InnerCodeOf(string message) => InnerCodes.FirstOrDefault(code => message.Contains(code, StringComparison.Ordinal));

    public static string? Of(int status, string? code) => (status, code) switch
    {
        (_, "ForbiddenByFirewall" or "ForbiddenByConnection") => "the vault's firewall (network rules, private endpoint) does not let this host in",
        (_, "ForbiddenByRbac") => "the identity lacks the role Key Vault Secrets Officer, or was given it a few minutes ago",
        (_, "AccessDenied" or "ForbiddenByPolicy") => "the vault's access policies do not let the identity read, set and delete secrets",
        (_, "SecretDisabled") => "the secret is disabled, or not valid yet or any more",
        (401, _) => "the token is not accepted: the identity is of another directory than the vault, or this machine's clock is off",
        (403, _) => "the identity lacks the role Key Vault Secrets Officer, or the vault's firewall does not let this host in",
        (404, _) => "there is no vault at this address, or it was deleted",
        (409, _) => "a deleted secret of this name has not been purged yet",
        _ => null,
    };
}
