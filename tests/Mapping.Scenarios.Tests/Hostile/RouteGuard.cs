namespace Mapping.Scenarios.Tests.Hostile;

internal enum RouteGuard
{
    /// <summary>Tells anybody whether the app works, and nothing else.</summary>
    IsPublic,

    /// <summary>A foreign id gives the same bytes as one that nobody has.</summary>
    AnswersAsAbsent,

    /// <summary>A list shows the caller's own, also when a filter names a foreign id.</summary>
    ListsNothing,

    /// <summary>A file holds the caller's own rows: AuditExportTests.</summary>
    ExportsNothing,

    /// <summary>Counts of the caller's tenant, nothing of another tenant and no content.</summary>
    CountsTenantOnly,

    /// <summary>What is written belongs to the caller, whatever ids it names.</summary>
    WritesOwnOnly,
}
