namespace Mapping.Simulators.CloudCockpit;

/// <param name="Answer">What was or would have been answered; null when nothing was carried out.</param>
/// <param name="IsBroken">The connection is broken instead of answered.</param>
internal sealed record CloudCockpitReply(CloudCockpitAnswer? Answer, bool IsBroken = false);
