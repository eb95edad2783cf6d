using System.Globalization;
using Mapping.Functions.Autotask;

namespace Mapping.Functions.Audit;

/// <summary>Stands in the evidence for calls that have no room in it.</summary>
internal static class LeftOutCalls
{
    private const string End = " calls are left out here)";

    public static CallEvidence Of(DateTimeOffset at, int count) => new(
        at, "", string.Create(CultureInfo.InvariantCulture, $"({count}{End}"), Status: null, 0, Request: null, Response: null, Failure: null);

    /// <summary>For how many calls it stands: one that was made counts as itself.</summary>
    public static int CountOf(CallEvidence call) =>
        call.Method.Length == 0 && call.Path.EndsWith(End, StringComparison.Ordinal)
        && int.TryParse(call.Path.AsSpan(1, call.Path.Length - 1 - End.Length), CultureInfo.InvariantCulture, out var count)
            ? count
            : 1;
}
