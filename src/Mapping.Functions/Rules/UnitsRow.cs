namespace Mapping.Functions.Rules;

/// <summary>What a Contract Service bills from <paramref name="StartDate"/> to <paramref name="EndDate"/>.</summary>
/// <param name="Price">Extended: units times unit price for that span. Null when absent.</param>
/// <param name="Cost">Extended. Null when the API user may not see costs.</param>
internal sealed record UnitsRow(
    long Id,
    long ContractServiceId,
    DateOnly StartDate,
    DateOnly EndDate,
    int Units,
    decimal? Price,
    decimal? Cost,
    bool IsPosted);
