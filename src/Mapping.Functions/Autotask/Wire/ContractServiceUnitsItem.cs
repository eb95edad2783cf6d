namespace Mapping.Functions.Autotask.Wire;

/// <param name="Price">Extended: of the whole row, not of one unit.</param>
/// <param name="ApproveAndPostDate">Null until the row is billed.</param>
internal sealed record ContractServiceUnitsItem(
    long Id,
    long? ContractServiceID,
    DateOnly? StartDate,
    DateOnly? EndDate,
    decimal? Units,
    decimal? Price,
    decimal? Cost,
    DateOnly? ApproveAndPostDate);
