using System.Text.RegularExpressions;

namespace Mapping.Conventions.Tests;

/// <summary>No key, no wildcard, nothing open to everybody.</summary>
public sealed partial class InfrastructureSecurityTests
{
    public static TheoryData<string> Forbidden =>
    [
        "listKeys", "listAccountSas", "AccountKey=", "SharedAccessSignature", "InstrumentationKey", "allowSharedKeyAccess: true", "allowBlobPublicAccess: true",
        "defaultAction: 'Allow'", "DisableLocalAuth: false", "disableLocalAuth: false", "publicAccess: 'Blob'", "publicAccess: 'Container'",
        "enableRbacAuthorization: false", "allowedOrigins: ['*']",
    ];

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void No_template_says(string text) =>
        Assert.All(InfrastructureText.Templates, file => Assert.DoesNotContain(text, File.ReadAllText(file), StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Our_own_role_names_each_right() =>
        Assert.All(InfrastructureText.Templates, file => Assert.DoesNotMatch(Wildcard(), File.ReadAllText(file)));

    [Fact]
    public void No_role_is_given_on_the_whole_group_or_subscription()
    {
        var assignments = InfrastructureText.Templates.SelectMany(file => Assignment().Matches(File.ReadAllText(file))).ToList();
        Assert.NotEmpty(assignments);
        Assert.All(assignments, match => Assert.Matches(@"scope: \w+", match.Value));
    }

    [Fact]
    public void Owner_and_contributor_are_no_roles_of_the_app()
    {
        var roles = InfrastructureText.Read("infra", "roles.bicep");
        Assert.DoesNotContain("8e3af657-a8ff-443c-a75c-2fe8c4bcb635", roles, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("b24988ac-6180-42a0-ab88-20f7382dd24c", roles, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("18d7d88d-d35e-4fb5-a5c3-7773c20a72d9", roles, StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"'Microsoft\.[^'\s]*\*[^'\s]*'")]
    private static partial Regex Wildcard();

    [GeneratedRegex(@"roleAssignments@[\s\S]*?properties:")]
    private static partial Regex Assignment();
}
