using Mapping.Functions.Connections.Access;
using Mapping.Functions.Storage.Connections;

namespace Mapping.Functions.Triggers.Connections;

/// <summary>What a test of a connection found.</summary>
/// <param name="IsUsable">The credentials are accepted and no right that mapping needs is missing.</param>
/// <param name="Code">AutotaskUnauthorized or AutotaskForbidden; null when it is usable.</param>
/// <param name="CallsUsed">Of the Autotask database's hour, by everybody; null when not known.</param>
internal sealed record ConnectionTestView(
    bool IsUsable,
    ConnectionStatus Status,
    string? Code,
    string? Message,
    IReadOnlyList<RightCheck> Checks,
    int? CallsUsed,
    int? CallsAllowed)
{
    public static ConnectionTestView Of(ConnectionTestResult result)
    {
        var missing = result.Checks.Where(check => !check.IsGranted).Select(check => $"{check.Entity} {check.Right}").ToArray();
        return new ConnectionTestView(
            result.IsUsable,
            result.Connection.Status,
            result.IsUsable ? null : result.Refusal is null ? "AutotaskForbidden" : "AutotaskUnauthorized",
            result.Refusal ?? (missing.Length > 0 ? $"The API user lacks: {string.Join(", ", missing)}." : null),
            result.Checks,
            result.Usage?.Used,
            result.Usage?.Threshold);
    }
}
