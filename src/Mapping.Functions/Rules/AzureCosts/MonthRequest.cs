namespace Mapping.Functions.Rules.AzureCosts;

/// <summary>A month that is to be billed.</summary>
/// <param name="Begun">The period of a write that has begun already; null before.</param>
/// <param name="Billed">The period that bills an earlier version of the cost; null when nothing was billed.</param>
internal sealed record MonthRequest(Month Usage, Amount Amount, Month? Begun, Month? Billed, string Detail);
