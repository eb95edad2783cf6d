using System.ComponentModel.DataAnnotations;

namespace Mapping.Portal.Settings;

internal sealed class PortalOptions
{
    public const string SectionName = "Portal";

    [Required(ErrorMessage = "Portal:Tenant is missing: the CloudCockpit tenant whose portal this is.")]
    public string Tenant { get; set; } = "";

    /// <summary>Keeps the keys that seal the sign-in's cookie; without it a restart signs everybody out.</summary>
    public string? DataDirectory { get; set; }

    /// <summary>Orders that the form suggests; without it the form is empty.</summary>
    public string? SamplesFile { get; set; }
}
