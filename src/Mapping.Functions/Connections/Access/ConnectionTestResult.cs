using Mapping.Functions.Autotask;
using Mapping.Functions.Storage.Connections;

namespace Mapping.Functions.Connections.Access;

/// <param name="Connection">As it stands after the test: a good one is open again, a refused one is closed.</param>
/// <param name="Refusal">Autotask's words when it did not accept the credentials.</param>
/// <param name="Usage">Null when it could not be read.</param>
internal sealed record ConnectionTestResult(
    Connection Connection, string? Refusal, IReadOnlyList<RightCheck> Checks, ThresholdUsage? Usage)
{
    public bool IsUsable => Refusal is null && Checks.All(check => check.IsGranted || check.Right == ConnectionTester.SeeCosts);
}
