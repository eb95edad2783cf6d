namespace Mapping.Scenarios.Tests.Hostile;

internal enum RouteGuard
{
    /// <summary>A foreign id gives the same bytes as one that nobody has.</summary>
    AnswersAsAbsent,

    /// <summary>A list shows the caller's own, also when a filter names a foreign id.</summary>
    ListsNothing,

    /// <summary>Counts of the caller's tenant, nothing of another tenant and no content.</summary>
    CountsTenantOnly,

    /// <summary>What is written belongs to the caller, whatever ids it names.</summary>
    WritesOwnOnly,
}
