namespace Mapping.Functions.Candidates;

/// <summary>Candidates, eligible ones first, from A to Z.</summary>
/// <param name="PreselectedId">The only eligible one; null when there are none or several.</param>
/// <param name="IsComplete">False when there are more than are shown: a longer search text finds them.</param>
internal sealed record CandidateList<T>(IReadOnlyList<T> Items, long? PreselectedId, bool IsComplete)
    where T : ICandidate
{
    public static CandidateList<T> Of(IEnumerable<T> candidates, CandidateRequest request, bool isComplete)
    {
        var all = candidates.Where(candidate => !request.HideMapped || !candidate.IsMapped).ToList();
        var eligible = all.Where(candidate => candidate.IsEligible).Take(2).ToArray();
        var shown = all
            .Where(candidate => candidate.IsEligible || !request.EligibleOnly)
            .OrderByDescending(candidate => candidate.IsEligible)
            .ThenBy(candidate => candidate.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(candidate => candidate.Id)
            .ToList();
        // One candidate among those that were not read can be eligible too.
        var preselected = isComplete && request.Search is null && eligible is [var only] ? only.Id : (long?)null;
        return new CandidateList<T>([.. shown.Take(request.PageSize)], preselected, isComplete && shown.Count <= request.PageSize);
    }
}
