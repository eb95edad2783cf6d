using System.Security.Cryptography;
using System.Text;

namespace Mapping.Simulators.CloudCockpit;

/// <summary>Microsoft's ids of what CloudCockpit has an id of its own for: always the same one, never CloudCockpit's.</summary>
internal static class ProviderIds
{
    public static Guid Of(Guid own) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"Microsoft {own:D}"))[..16]);
}
