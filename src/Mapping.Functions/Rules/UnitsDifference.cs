namespace Mapping.Functions.Rules;

/// <summary>One thing that a line's rows show and should not.</summary>
/// <param name="From">The first day that it is about.</param>
internal sealed record UnitsDifference(DateOnly From, string Sentence);
