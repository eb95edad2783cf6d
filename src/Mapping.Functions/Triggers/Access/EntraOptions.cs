using System.ComponentModel.DataAnnotations;

namespace Mapping.Functions.Triggers.Access;

/// <summary>Where callers' tokens come from. Without an authority, the function key alone lets in, and headers name the caller.</summary>
internal sealed class EntraOptions : IValidatableObject
{
    public const string SectionName = "Entra";

    /// <summary>The issuer's address below which <c>.well-known/openid-configuration</c> lies.</summary>
    public Uri? Authority { get; set; }

    /// <summary>Whom tokens must be for.</summary>
    public string? Audience { get; set; }

    /// <summary>The claim that names the CloudCockpit tenant.</summary>
    [Required]
    public string TenantClaim { get; set; } = "cockpit_tenant";

    /// <summary>The claim that names the context: csp or reseller:{id}.</summary>
    [Required]
    public string ContextClaim { get; set; } = "cockpit_context";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Authority is { } authority && !(authority is { IsAbsoluteUri: true, Scheme: "https" } || authority is { IsAbsoluteUri: true, Scheme: "http", IsLoopback: true }))
        {
            yield return new ValidationResult("Entra:Authority must be an absolute https address.", [nameof(Authority)]);
        }

        if (Authority is not null == string.IsNullOrWhiteSpace(Audience))
        {
            yield return new ValidationResult("Set Entra:Authority and Entra:Audience together.", [nameof(Audience)]);
        }
    }
}
