using Mapping.Conformance.Programs;

namespace Mapping.Conformance;

internal static class Cases
{
    public static IReadOnlyList<Case> All { get; } =
        [.. Patterns.Cases, .. Failures.Cases, .. Retrying.Cases, .. Timing.Cases, .. Events.Cases, .. Children.Cases, .. Lifecycle.Cases];

    public static void Declare(IProgramRegistry registry)
    {
        Patterns.Declare(registry);
        Failures.Declare(registry);
        Retrying.Declare(registry);
        Timing.Declare(registry);
        Events.Declare(registry);
        Children.Declare(registry);
        Lifecycle.Declare(registry);
    }
}
