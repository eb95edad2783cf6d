using System.Security.Cryptography;
using System.Text;

namespace Mapping.Functions.Rules;

/// <summary>What a line of ours carries in its internal description (Autotask keeps 100 characters).</summary>
internal static class SubscriptionMarker
{
    private const string Prefix = "CloudCockpit ";

    public static string For(string tenant, Guid subscriptionId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(tenant));
        return $"{Prefix}{Convert.ToHexStringLower(hash.AsSpan(0, 8))} {subscriptionId:D}";
    }

    /// <summary>The marker of a line that a failed mapping left behind: still ours, so that a retry finds it.</summary>
    public static string Void(string marker) => $"{marker} void";

    public static bool IsIn(string? text, string marker) =>
        text is not null && text.Contains(marker, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether any subscription's marker stands there.</summary>
    public static bool IsAny(string? text) => text is not null && text.Contains(Prefix, StringComparison.OrdinalIgnoreCase);
}
