using Mapping.Functions.Autotask;
using Mapping.Functions.Storage;

namespace Mapping.Functions.Audit;

/// <summary>The evidence of an operation as JSON that fits: a run that waited long made hundreds of calls, of which the first and the last tell most.</summary>
internal static class EvidenceText
{
    public static string? Of(IReadOnlyList<CallEvidence>? calls, int maxLength)
    {
        if (calls is null or [])
        {
            return null;
        }

        var text = StorageJson.Write(calls);
        for (var side = calls.Count / 2; text.Length > maxLength; side = side * 2 / 3)
        {
            text = StorageJson.Write(WithoutMiddle(calls, side));
        }

        return text;
    }

    private static IReadOnlyList<CallEvidence> WithoutMiddle(IReadOnlyList<CallEvidence> calls, int side)
    {
        var left = calls.Skip(side).Take(calls.Count - (2 * side)).Sum(LeftOutCalls.CountOf);
        var gap = LeftOutCalls.Of(calls[side].At, left);
        return [.. calls.Take(side), gap, .. calls.TakeLast(side)];
    }
}
