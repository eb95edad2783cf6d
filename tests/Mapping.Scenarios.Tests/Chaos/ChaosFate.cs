namespace Mapping.Scenarios.Tests.Chaos;

/// <summary>What has to become of an order, whatever happens meanwhile.</summary>
internal enum ChaosFate
{
    Mapped,
    Rejected,

    /// <summary>Two orders want one subscription: one of them gets it.</summary>
    MappedOrRejected,
}
