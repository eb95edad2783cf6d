using System.ComponentModel.DataAnnotations;

namespace Mapping.Functions.CloudCockpit;

internal sealed class CloudCockpitOptions
{
    public const string SectionName = "CloudCockpit";

    /// <summary>The name of the client secret in the secret store.</summary>
    public const string ClientSecretName = "CloudCockpitClientSecret";

    [Required(ErrorMessage = "CloudCockpit:ApiUri is missing: the address of CloudCockpit's API.")]
    public Uri? ApiUri { get; set; }

    [Required(ErrorMessage = "CloudCockpit:TokenUri is missing: the address that gives CloudCockpit's access tokens.")]
    public Uri? TokenUri { get; set; }

    [Required(ErrorMessage = "CloudCockpit:ClientId is missing: the client id of the API access in CloudCockpit.")]
    public string? ClientId { get; set; }

    /// <summary>Sent with the token request when set.</summary>
    public string? Scope { get; set; }

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(60);
}
