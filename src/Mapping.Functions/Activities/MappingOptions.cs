using System.ComponentModel.DataAnnotations;

namespace Mapping.Functions.Activities;

internal sealed class MappingOptions
{
    public const string SectionName = "Mapping";

    /// <summary>How long a placed order may take until its subscription exists.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan OrderDeadline { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long a step waits for Autotask or CloudCockpit to be reachable again before the run fails.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan FaultDeadline { get; set; } = TimeSpan.FromMinutes(8);

    /// <summary>How long a step waits while the hour's calls of Autotask are used up before the run fails.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ThrottleDeadline { get; set; } = TimeSpan.FromHours(3);

    /// <summary>How long nobody is seen to work on a running order before its run counts as lost and another one takes the order over. Longer than an app is ever down.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "7.00:00:00")]
    public TimeSpan LostRunAge { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long after its call ended a write that can't be seen counts as never applied. Autotask was seen to commit late; half a minute is the longest known.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan SettleTime { get; set; } = TimeSpan.FromSeconds(40);
}
