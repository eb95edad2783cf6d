namespace Mapping.Functions.Autotask;

/// <summary>What the API user may do with an entity.</summary>
internal sealed record EntityAccess(bool MayQuery, bool MayCreate, bool MayUpdate);
