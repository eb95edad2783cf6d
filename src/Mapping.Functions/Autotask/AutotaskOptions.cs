using System.ComponentModel.DataAnnotations;
using Mapping.Functions.Autotask.Http;

namespace Mapping.Functions.Autotask;

internal sealed class AutotaskOptions
{
    public const string SectionName = "Autotask";

    /// <summary>Base up to and including <c>ATServicesRest/</c>.</summary>
    [Required(ErrorMessage = "Autotask:ZoneDiscoveryUri is missing: the address of Autotask up to and including ATServicesRest/.")]
    public Uri? ZoneDiscoveryUri { get; set; }

    /// <summary>How long one attempt may take, from the first byte sent to the last one received.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many calls an hour one connection may make from this process; everybody at one Autotask database shares 10,000.</summary>
    [Range(100, 1_000_000, ErrorMessage = "Autotask:CallsPerHour must be from 100 to 1000000.")]
    public int CallsPerHour { get; set; } = 8_000;

    /// <summary>The part of <see cref="CallsPerHour"/> that background work leaves to people who wait.</summary>
    [Range(0, 90, ErrorMessage = "Autotask:InteractiveReservePercent must be from 0 to 90.")]
    public int InteractiveReservePercent { get; set; } = 10;

    /// <summary>For how long a write can be under way: it waits for a free slot, then for its answer.</summary>
    public TimeSpan LongestWrite => AutotaskLimits.LongestWriteWait + CallTimeout;

    public TimeSpan PicklistCacheDuration { get; set; } = TimeSpan.FromHours(4);
}
