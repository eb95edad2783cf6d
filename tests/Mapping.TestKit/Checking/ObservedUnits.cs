namespace Mapping.TestKit.Checking;

/// <summary>A units row as the simulator's inspection shows it: price and cost are extended.</summary>
internal sealed record ObservedUnits(DateOnly StartDate, DateOnly EndDate, long Units, decimal Price, decimal Cost);
