using System.Text.RegularExpressions;

namespace Mapping.Functions.Secrets;

/// <summary>What Key Vault accepts as a name, and a file system too.</summary>
internal static partial class SecretName
{
    public static bool IsValid(string name) => Pattern().IsMatch(name);

    public static string Checked(string name) => IsValid(name)
        ? name
        : throw new ArgumentException("A secret's name has 1 to 127 letters, digits and hyphens.", nameof(name));

    [GeneratedRegex(@"\A[0-9A-Za-z-]{1,127}\z")]
    private static partial Regex Pattern();
}
