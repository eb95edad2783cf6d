using System.ComponentModel.DataAnnotations;

namespace Mapping.Functions.Autotask;

internal sealed class AutotaskOptions
{
    public const string SectionName = "Autotask";

    /// <summary>Base up to and including <c>ATServicesRest/</c>.</summary>
    [Required(ErrorMessage = "Autotask:ZoneDiscoveryUri is missing: the address of Autotask up to and including ATServicesRest/.")]
    public Uri? ZoneDiscoveryUri { get; set; }

    /// <summary>How long one attempt may take, from the first byte sent to the last one received.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(60);

    public TimeSpan PicklistCacheDuration { get; set; } = TimeSpan.FromHours(4);
}
