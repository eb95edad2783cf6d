namespace Mapping.Simulators.Autotask.Contracts;

internal sealed record Change(DateOnly Date, int Units, decimal? Price, decimal? Cost);
