namespace Mapping.Simulators;

internal sealed record SimulatorOptions
{
    /// <summary>0: a free one.</summary>
    public int Port { get; init; }

    /// <summary>The three databases and the tenant of <see cref="SampleData.SampleCatalog"/>.</summary>
    public bool SeedSampleData { get; init; } = true;

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
