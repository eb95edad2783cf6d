namespace Mapping.Functions.Rules;

/// <param name="Violations">Each blocks the mapping.</param>
/// <param name="Warnings">None blocks it.</param>
internal sealed record Verdict(IReadOnlyList<Violation> Violations, IReadOnlyList<Violation> Warnings)
{
    public bool IsAccepted => Violations.Count == 0;
}
