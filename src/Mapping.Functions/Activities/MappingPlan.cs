using Mapping.Functions.Rules;

namespace Mapping.Functions.Activities;

/// <summary>What would be written, and every reason not to.</summary>
/// <param name="View">Null when the contract was not found.</param>
internal sealed record MappingPlan(
    Verdict Verdict, ContractView? View, DateOnly EffectiveDate, string? CompanyName = null, string? ServiceName = null);
