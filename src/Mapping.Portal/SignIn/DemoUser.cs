namespace Mapping.Portal.SignIn;

/// <summary>Somebody who may sign in to the sample portal without a password.</summary>
internal sealed class DemoUser
{
    public const string Administrator = "Administrator";
    public const string Viewer = "Viewer";

    /// <summary>Stands in the cookie.</summary>
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>Who acted, as the audit log says it.</summary>
    public string Email { get; set; } = "";

    public string Organisation { get; set; } = "";

    /// <summary><c>csp</c> or <c>reseller:{id}</c>.</summary>
    public string Context { get; set; } = "";

    public string Role { get; set; } = Viewer;

    public bool IsAdministrator => Role == Administrator;
}
