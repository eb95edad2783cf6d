namespace Mapping.Simulators.Autotask.Contracts;

/// <summary>One units row: price and cost are extended (units × unit amount, by days where the period is cut).</summary>
internal sealed record UnitsSpan(DateOnly Start, DateOnly End, int Units, decimal Price, decimal Cost);
