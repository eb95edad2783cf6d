namespace Mapping.VirtualTime;

/// <summary>Where a process finds the clock that it follows.</summary>
internal static class ClockAddress
{
    public const string Variable = "MAPPING_VIRTUAL_CLOCK";
}
