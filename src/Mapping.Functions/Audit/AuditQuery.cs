namespace Mapping.Functions.Audit;

/// <summary>CloudCockpit's filters. Null means: any.</summary>
/// <param name="Customer">Part of the customer's name.</param>
/// <param name="Reseller">Part of the reseller's id.</param>
/// <param name="After">Where the page before ended.</param>
internal sealed record AuditQuery(
    string Tenant,
    string Context,
    DateTimeOffset StartDate,
    DateTimeOffset EndDate,
    IReadOnlyList<AuditOperation>? Operations,
    AuditStatus? Status,
    string? Customer,
    string? OrderId,
    int PageSize,
    string? After,
    string? Reseller = null);
